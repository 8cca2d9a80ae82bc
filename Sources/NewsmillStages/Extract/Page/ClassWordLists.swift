/// The words of ``ClassWords``, by what they say. Gathered from the templates of common publishing systems, and from the
/// languages that publishers write their class names in.
enum ClassWordLists {
    static let all: [(Evidence, String)] = [
        (.hidden, hidden), (.furniture, furniture), ([.furniture, .comments], comments), (.doubtful, doubtful),
        (.body, body), (.lead, lead), (.byline, byline), (.caption, caption), (.picture, picture),
        (.tags, tags), (.author, author), (.modified, modified), (.entry, entry),
    ]

    private static let hidden = """
        visuallyhidden sronly screenreader screenreadertext offscreen noprint printonly displaynone assistivetext
        onlyprint invisible
        """

    private static let furniture = """
        ad ads adslot adunit adbox adcontainer adwrapper advert adverts advertisement advertising advertorial adsense dfp
        banner bannerad anzeige werbung publicidad pubblicita reklama iqad googlead outbrain taboola plista criteo
        promoted sponsor sponsored sponsors
        breadcrumb breadcrumbs pagination pager paging navbar navigation nav subnav navi menu submenu topbar toolbar
        masthead sitemap skiplink skip footer colophon
        cookie cookies consent gdpr cmp onetrust modal popup popover lightbox dialog overlay interstitial
        newsletter newsletters signup subscribe subscription abo piano regwall login signin
        share shares sharing sharebar sharetools sharebuttons sharelinks sharethis addthis addtoany sociallinks
        socialshare socialmedia socialbar socialbuttons social socials socialicons sociable jpsharing sharedaddy
        teilen
        related relatedposts relatedarticles relatednews relatedstories relatedcontent relatedlinks relatedtopics
        similar similarposts recommended recommendations recommendation recirc recirculation readmore readnext
        readalso seealso alsoread morestories morenews morearticles morefrom moreon mostread mostpopular popularposts
        mostviewed trending toplist latestnews latestposts latestarticles otherarticles othernews nextarticle
        nextpost prevpost prevnext postnav postnavigation articlenav upnext inread jprelatedposts yarpp zergnet
        weiterlesen lesenauch weiterethemen mehrzumthema
        taglist tagcloud tags tagslist keywords posttags articletags articletopics topictags topiclist
        sidebar sidecolumn rightrail rail sidenav rightcol
        authorbox authorbio authorinfo aboutauthor authordescription authorcard authorprofile autorbox
        authorboxcontainer bioauthor
        rating ratings votes poll quiz survey feedback
        crosspromo promo promotion promos teaserlist articleslist widgetarea appdownload appbanner
        toast bookmark bookmarks notification notifications notificationprompt affiliate affiliates affiliatetext
        affiliateinfo disclosure license licence licenceinfo infobox factbox crumb crumbs
        tableofcontents printbutton articletools articleactions actionbar pagetools posttools entrymeta
        commentcount commentslink commentlink copyright disclaimer postmetadata
        """

    private static let comments = """
        comment comments commentlist commentsection commentform respond disqus commentary kommentare kommentar
        comentarios commentaires livefyre discussion usercomments fbcomments replies reply
        """

    /// Also in names of what articles stand in: decided by how much prose there is, and what prose. A `paywall` is the wall,
    /// or the paragraphs behind it, which search engines want marked so.
    private static let doubtful = """
        widget teaser teasers card cards carousel slider slideshow swiper gallery box
        tag topics topic more list links link linklist meta metadata info details tools options button buttons
        callout cta aside secondary extra player video audio playlist podcast rss feed
        header top bottom bar tab tabs widgettitle sticky recipecard ticker event events follow following
        subscribers message notice alert hint note tooltip donate donation support shop product products price deal
        embed embedded twitter instagram facebook youtube mail email phone whatsapp telegram paywall
        """

    private static let body = """
        articlebody storybody entrycontent postcontent articlecontent postbody articletext bodytext storycontent
        newsbody newstext newscontent articlemain contentbody bodycopy storytext articlecopy maincontent textbody
        articlefulltext fulltext postentry articleinner richtext articleparagraphs detailtext detailbody contenttext
        contentarticle articlefull singlecontent tdpostcontent blogpost blogcontent postarticle artikeltext artikelbody
        textarticle cuerpo cuerponota notacuerpo cuerpoarticulo textonoticia noticiatexto noticiacuerpo corpo
        corpoarticolo textomateria materiaconteudo conteudo tresc trescartykulu articlepage newsarticle documenttext
        reviewbody blogbody pagecontent
        """

    private static let lead = """
        lead lede leadtext leadparagraph articlelead standfirst dek deck subtitle subheadline subhead subline sapo
        articlesummary summary intro introtext introduction articleintro teasertext abstract excerpt chapo chapeau
        copete bajada entradilla sumario vorspann anriss vorspanntext subtitulo sottotitolo occhiello sommario
        articledescription description headertext ingress manchet manchette zajawka perex kicker storysummary strapline
        linhafina linhadeapoio
        """

    private static let byline = """
        byline bylines author authors authorname authordate autor autore auteur autoren autorinfo postmeta articlemeta
        dateline timestamp publishdate pubdate pubtime postdate articledate datepublished published publishedon updated
        lastupdated posted postedon postinfo articleinfo storymeta metainfo metabar metadate date datetime time datum
        fecha readingtime readtime articleheaderinfo contributors credit credits source
        """

    /// What holds a picture, and with it the text under it.
    private static let picture = """
        image images img picture pictures photo photos pic picbox imagebox foto fotos bild bilder imagen imagem immagine
        imagecontainer imagewrapper articleimage imageblock mediablock media thumbnail thumb illustration gallery
        """

    private static let tags = """
        tag tags taglist tagcloud tagslist posttags articletags topictags topiclist topics topic keywords keyword
        articletopics taglinks entrytags themen schlagworte schlagwort etiquetas temas metatags
        """

    private static let author = """
        author authors authorname byline bylines autor autore auteur autoren articleauthor postauthor entryauthor
        authorlink bylinename vcard
        """

    private static let modified = """
        modified updated lastupdated datemodified lastmodified updatedate updatetime aktualisiert
        """

    /// What themes call the element of an article, whatever it is about (hAtom, WordPress).
    private static let entry = """
        hentry statuspublish
        """

    private static let caption = """
        caption captions captiontext wpcaption wpcaptiontext imagecaption photocaption figcaption mediacaption
        picturecaption imgcaption legend leyenda bildunterschrift bildtext legende didascalia epigrafe pie piefoto
        imagedescription imagecredit photocredit photographer piedefoto fotocredit copyrightinfo imagetext imageinfo
        mediacredit picturecredit videocaption imagelegend icaption
        """
}
