import NewsmillText

/// What pages write between and around the paragraphs of an article, in the languages of the news.
///
/// All lists are folded: no capitals, no accents. A `label` is a whole block; an `opening` begins a short one; a `section` is
/// the heading of something that is not the article, a `final` one that of all that follows it.
enum BoilerplatePhrases {
    enum Kind { case label, opening, section, final, sectionOpening }

    private static let lists: [(Kind, String)] = [
        (.label, labels), (.opening, openings), (.section, sections), (.final, finals),
        (.sectionOpening, sectionOpenings),
    ]

    private static let labels = """
        advertisement|advertising|advertise|ad|ads|advert|sponsored|sponsored content|promoted|anzeige|werbung|publicidad|publicite|\
        pubblicita|publicidade|anuncio|reklama|reklame|iklan|реклама|广告|廣告|広告|ilan|reklam|advertentie|annonse|annons|\
        share|share this|share this article|share this story|share article|print|email|save|tweet|pin it|whatsapp|facebook|\
        twitter|linkedin|copy link|teilen|drucken|merken|artikel teilen|compartir|partager|condividi|compartilhar|\
        udostepnij|drukuj|поделиться|paylas|comment|comments|0 comments|kommentieren|kommentare|tags|tags:|more|mehr|\
        read more|continue reading|weiterlesen|back to top|nach oben|top|next|previous|close|menu|search|loading|\
        loading...|story continues below|story continues below advertisement|story continues|article continues below|\
        this slideshow requires javascript.|watch|watch live|listen|\
        subscribe|sign up|log in|login|follow|following|gift article|report an error|view comments|show comments|\
        click to expand|view gallery|view all|see more|show more|read full article|learn more|play|pause|video|photos|\
        zur startseite|zuruck|voltar|volver|retour
        """

    private static let openings = """
        read more:|read also|also read|read next|read:|also read:|see also:|see also|related:|related story|related article|\
        more:|watch:|listen:|next:|don't miss|sign up|subscribe |subscribe to|get the latest|get our|get breaking|\
        follow us|follow @|follow him on|follow her on|follow the|like us on|join our|join us on|download our|download the|\
        click here|tap here|register for free|already a subscriber|already have an account|to continue reading|support our|\
        have a tip|got a tip|do you have a story|get in touch|if you have a story|send tips|email us|contact the|reach the reporter|for the latest|for more news|\
        for more stories|copyright|© |(c) |all rights reserved|first published|updated at|additional reporting|click for full|published on|last updated|last modified|\
        updated on|posted on|posted in|posted by|posted at|filed under|filed in|tagged with|tagged |tags:|categories:|\
        category:|image credit|image source|photo credit|picture credit|photo:|photo by|photo courtesy|photograph:|foto:|\
        fotos:|bild:|abbildung:|grafik:|symbolbild|im bild:|fot. |titelbild|beitragsbild|credits photo|credit photo|bildquelle|quelle foto|image:|credit:|\
        lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|auch interessant|mehr zum thema|mehr dazu|\
        hier geht es zu|hier finden sie|mehr uber|mehr zu|alles zu|dieser artikel ist zuerst|dieser artikel erschien|dieser text erschien|jetzt anmelden|abonnieren|melden sie sich|newsletter|zum thema|zuletzt aktualisiert|\
        veroffentlicht am|stand:|schlagworte|schlagworter|folgen sie uns|dieser artikel wurde im original|\
        lire aussi|a lire aussi|voir aussi|inscrivez-vous|abonnez-vous|publie le|mis a jour|lisez aussi|\
        lee tambien|lea tambien|leer mas|ver mas|ver tambien|te puede interesar|le puede interesar|te recomendamos|\
        mira tambien|suscribete|suscribase|siguenos|tambien puedes leer|puede leer|\
        leggi anche|leggi tutto|iscriviti|seguici|\
        leia tambem|leia mais|veja tambem|saiba mais|inscreva-se|siga o|\
        lees ook|lees meer|les ogsa|laes ogsa|las ocksa|lue myos|\
        czytaj tez|czytaj takze|czytaj rowniez|czytaj wiecej|zobacz takze|zobacz tez|zobacz rowniez|przeczytaj takze|\
        przeczytaj rowniez|przeczytaj tez|zrodlo:|\
        cesky|ctete take|precitajte si|olvassa el|citeste si|\
        читаите также|читаите еще|читаите:|смотрите также|см. также|подписываитесь|подпишитесь|читайте также|читаите нас|\
        baca juga|simak juga|ayrica oku|okumaya devam|关注|更多|推荐阅读|相关阅读|延伸閱讀|続きを読む|あわせて読みたい
        """

    private static let sections = """
        related|related articles|related stories|related story|related posts|related news|related content|related topics|\
        related links|related coverage|related reading|more stories|more news|more from|more on|more like this|\
        more in this section|recommended|recommended for you|recommended stories|recommended reading|you may also like|\
        you might also like|you may like|what to read next|read next|up next|most read|most popular|most viewed|trending|\
        trending now|top stories|latest news|latest stories|latest|popular|popular posts|editor's picks|editors' picks|\
        don't miss|in other news|other stories|from our partners|around the web|promoted stories|also on|topics|tags|\
        mehr zum thema|das konnte sie auch interessieren|das konnte dich auch interessieren|auch interessant|\
        weitere artikel|weitere themen|zum weiterlesen|weitere nachrichten|weitere informationen|weitere meldungen|meistgelesen|\
        meistgelesene artikel|aktuelle nachrichten|neueste artikel|ahnliche artikel|passend dazu|empfehlungen|\
        empfehlungen der redaktion|lesen sie auch|themen|schlagworte|verwandte themen|verwandte artikel|\
        a lire aussi|lire aussi|sur le meme sujet|articles lies|articles similaires|les plus lus|a voir aussi|\
        notas relacionadas|noticias relacionadas|relacionadas|relacionados|temas relacionados|lo mas leido|mas noticias|\
        mas leidas|te puede interesar|te podria interesar|ultimas noticias|\
        potrebbe interessarti|articoli correlati|leggi anche|i piu letti|notizie correlate|\
        leia tambem|veja tambem|mais lidas|mais noticias|saiba mais|\
        lees ook|meer nieuws|gerelateerd|relaterte artikler|relaterade artiklar|\
        zobacz takze|zobacz rowniez|polecamy|powiazane|podobne artykuly|najczesciej czytane|najnowsze|czytaj takze|\
        читаите также|по теме|похожие|похожие статьи|новости по теме|другие новости|материалы по теме|\
        関連記事|おすすめ記事|相关新闻|相关阅读|相關新聞|관련기사|관련 기사
        """

    /// Begins such a heading.
    private static let sectionOpenings = """
        weitere |mehr zu |mehr aus |mehr von |mehr zum |noch mehr |auch spannend|entdecke weitere|das konnte |lesen sie |\
        more from|more on |more about|more stories|more in |read more|related |latest |explore more|you may|you might|\
        sign up|get the |subscribe|plus d'|plus sur|mas sobre|mas en |mas de |ver mas|mais sobre|altri articoli|meer over|\
        wiecej |читать |еще по теме|больше |stay up to date
        """

    private static let finals = """
        comments|leave a comment|leave a reply|leave a response|add a comment|post a comment|join the conversation|\
        join the discussion|what do you think?|tell us what you think...|about the author|about the authors|\
        share this article|share this story|follow us|newsletter|sign up for our newsletter|\
        kommentare|kommentar schreiben|kommentar verfassen|schreibe einen kommentar|diskutieren sie mit|\
        uber den autor|uber die autorin|zum autor|commentaires|laisser un commentaire|laissez un commentaire|\
        a propos de l'auteur|comentarios|deja un comentario|deja una respuesta|sobre el autor|commenti|lascia un commento|\
        comentarios (0)|deixe um comentario|deixe uma resposta|komentarze|dodaj komentarz|комментарии|\
        оставить комментарий|добавить комментарий|reacties|geef een reactie|评论|コメント
        """

    /// - Parameter text: a short block.
    static func kinds(of text: String) -> Set<Kind> {
        let folded = Folding.foldedBytes(text)
        guard folded.count >= 2 else { return [] }
        var kinds: Set<Kind> = []
        if let first = folded.first, first < 0x30 || first == UInt8(ascii: ">") {
            let bare = folded.drop { $0 < 0x30 || $0 == UInt8(ascii: ">") }
            return bare.count >= 2 && bare.count < folded.count
                ? Self.kinds(of: String(decoding: bare, as: UTF8.self)) : []
        }
        for entry in table[Self.key(folded), default: []] {
            let isSame = folded.count == entry.text.count
            guard entry.kind == .opening || entry.kind == .sectionOpening || isSame || isWhole(folded, entry.text),
                folded.starts(with: entry.text)
            else { continue }
            kinds.insert(entry.kind)
        }
        return kinds
    }

    /// The same but for a colon or other sign at the end.
    private static func isWhole(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
        text.count > phrase.count && text.count <= phrase.count + 2
            && text[phrase.count...].allSatisfy { $0 < 0x30 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "?") }
    }

    private static func key(_ text: [UInt8]) -> UInt16 { UInt16(text[0]) << 8 | UInt16(text[1]) }

    private static let table: [UInt16: [(kind: Kind, text: [UInt8])]] = {
        var table: [UInt16: [(kind: Kind, text: [UInt8])]] = [:]
        for (kind, list) in lists {
            for phrase in list.split(separator: "|") {
                let bytes = Folding.foldedBytes(String(phrase))
                table[key(bytes), default: []].append((kind, bytes))
            }
        }
        return table
    }()
}
