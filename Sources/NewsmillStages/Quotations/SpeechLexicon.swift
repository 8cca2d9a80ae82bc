/// The words that tell speech and speakers: lists of our own, of general English; other languages in
/// SpeechLexicon+Languages.swift.
enum SpeechLexicon {
    static let table = SpeechWordTable(classes)

    private static let classes: [String: SpeechWord] = {
        var classes: [String: SpeechWord] = [:]
        func add(_ words: String, _ value: SpeechWord) {
            for word in words.split(whereSeparator: \.isWhitespace) {
                classes[String(word), default: []].formUnion(value)
            }
        }
        add(saying, .say)
        add(sayingOrNot, .weakSay)
        add(presentOrNoun, [.weakSay, .isNounToo])
        add(hearers, .hasHearer)
        add(participles, [.say, .participle])
        add("having", .participle)
        add(weakParticiples, [.weakSay, .participle])
        add(
            "the a an this that these those his her its their my our your some many several few one two three four five "
                + "another other every each no any both all most", .determiner)
        add("he him himself", [.pronoun, .male])
        add("she herself", [.pronoun, .female])
        add("they we you it i someone somebody everyone others nobody", .pronoun)
        add("they we others our us we're we've we'll we'd we’re we’ve we’ll we’d", .plural)
        add("his", .male)
        add("her", .female)
        add(
            "i we my our us me i'm i've i'd i'll we're we've we'll we'd i’m i’ve i’d i’ll we’re we’ve we’d",
            .firstPerson)
        add(auxiliaries, .auxiliary)
        add(adverbs, .adverb)
        add(prepositions, .preposition)
        add("of for from in at with", .nounPreposition)
        add("and but or nor yet & then", .conjunction)
        add(
            "that when because if whether while although though as after before since until unless where why how what once "
                + "than so whenever", .subordinator)
        add("who which whom whose", .relative)
        add(titles, .title)
        add(roles, .role)
        add(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
                + "september october november december feb apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. aug. "
                + "sept. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun.", .calendar)
        add(
            "last this next earlier later week month year morning evening afternoon night today yesterday tonight weekend "
                + "day days weeks months years recent early late ago summer winter spring fall autumn", .timeWord)
        add(femaleNames, [.givenName, .female])
        add(maleNames, [.givenName, .male])
        add(
            "statement interview tweet speech remarks comment comments email e-mail emails letter memo post posts message op-ed "
                + "column essay report press conference testimony transcript editorial note video ad words headline song sign "
                + "banner slogan motto caption answer reply response question press-release release article story tweets "
                + "remark line quote", .speechNoun)
        add(outlets, .outlet)
        add("according", .according)
        add(
            "so-called dubbed titled entitled nicknamed named term phrase word words hashtag nickname known labeled labelled title "
                + "termed called brand slogan motto theme codenamed aka", .naming)
        add(
            "show film movie book novel series song album magazine programme program episode podcast documentary game play "
                + "sitcom drama memoir newspaper broadcast column hit comedy reality blog", .work)
        add("went goes going go began begins continued continues added", .goesOn)
        add(
            "not never n't didn't doesn't don't didn’t doesn’t don’t wouldn't won't won’t wouldn’t cannot can't hardly nor declined refused",
            .negation)
        add("de van von der den del della la le al el bin ibn ben di da dos du abu st.", .nameParticle)
        add("jr jr. sr sr. ii iii iv", .nameParticle)
        add(institutions, .institution)
        add("was were been be being is are wasn't isn't got", .be)
        add("he she", .subject)
        add("to", .to)
        add("a", .a)
        add("as", .as)
        add("the", .the)
        add("it", .it)
        add("quoted", .quoted)
        add("according", .accordingTo)
        add("mr mr. sir lord herr congressman spokesman chairman king prince councilman", .manTitle)
        add(
            "mrs mrs. ms ms. miss lady frau congresswoman spokeswoman chairwoman queen princess councilwoman",
            .womanTitle)
        add("a an the of and in on for to with at by from or as vs vs. de la le du des der die das und is y e", .small)
        add(remarks, .remark)
        add(bases, [.weakSay, .isNounToo])
        add(
            "sign signs banner banners placard placards poster posters shirt t-shirt t-shirts sticker flag billboard plaque",
            .bearer)
        add("that dass daß что що że que che", .that)
        add("by von par por da przez", .by)
        add("where wo où где де", .place)
        add("per so", .source)
        add("put puts", [.put, .weakSay])
        add("went goes", [.put, .weakSay])
        add("on", .on)
        add("told tells tell", .tell)
        add("some another many several few both one others all most", .alone)
        add("heard overheard seen caught recorded filmed", .heard)
        add("der den dem", .article)
        add("words worten mots parole palabras", .wording)
        for (word, value) in otherLanguages { add(word, value) }
        return classes
    }()

    private static let saying = """
        say says said tell tells told add adds added write writes wrote tweet tweets tweeted retweeted ask asks asked explain
        explains explained argue argues argued note noted continue continued reply replies replied respond responds
        responded declare declares declared insist insists insisted announce announces announced stated claimed warned warn
        joke joked jokes quip quips quipped recalled recalls recall remarked observed observes concluded concludes asserts asserted
        admits admitted acknowledged acknowledges conceded concedes suggested suggests urged urges vowed vows promised stressed
        stresses emphasized emphasised emphasizes emphasises boasted boasts complained complains commented predicted
        predicts testified testifies contended contends maintained maintains charged alleged alleges denied denies confirmed
        confirms reveals revealed opined opines mused muses lamented laments proclaimed proclaims exclaimed exclaims shouted
        shouts yelled yells screamed screams cried whispered chanted muttered repeated reiterated reiterates
        retorted retorts snapped countered counters interjected implored pleaded begged pledged pledges advised advises
        cautioned cautions counseled posted lied thundered bellowed roared barked blurted chided gushed sighed
        laughed scoffed scoffs sneered grumbled crowed fumed fumes railed vented bragged brags deadpanned ventured protested
        objected groused grouses emailed e-mailed texted messaged teased taunted volunteered elaborated elaborates
        clarified clarifies summarized summed opened began chimed fired shot offered read reads signed ended growled hissed
        intoned confided confides assured assures informed reminded reminds notified echoed echoes agreed agrees disagreed
        speculated speculates theorized estimated guessed reasoned hinted hints implied interrupted enthused marveled marvelled
        queried inquired enquired wondered wonders prayed preached quoted apologized apologised apologizes thanked
        promises swore swears confessed confesses demanded demands ordered answered answers spoke recounted recounts related
        reported reports raged exulted quizzed asserts instructed
        """

    private static let sayingOrNot = """
        called describe describes described labeled labelled dubbed branded termed referred refers
        characterized characterised characterizes denounced denounces criticized criticised criticizes blasted
        blasts slammed slams praised praises mocked mocks decried decries condemned condemns derided derides
        hailed hails touted touts blamed blames attacked attacks ridiculed ridicules dismissed dismisses
        rejected rejects cited cites mentioned mentions pointed expressed expresses thinks thought believes
        believed feels felt hopes hoped figured considered considers portrayed defended defends declared
        apologized accused accuses acknowledged compared compares concluded invoked invokes quoted proposed
        proposes threatened threatens pronounced deemed deems credited welcomed lashed lambasted lambastes
        railed ripped rips bashed bashes challenged challenges warns signaled signals signalled spelled calls
        faulted scolded rebuked rebukes chastised lauded lauds urged begged promoted pitched framed frames
        trumpeted heralded discussed addressed reacted reacts
        """

    /// A noun, too, unless a name or pronoun stands right before it.
    private static let presentOrNoun = """
        claims notes states charges comments warns posts questions orders continues calls jokes cries shouts remarks
        recalls counters demands offers answers reports tweets boasts quips blasts slams promises stresses attacks
        pledges vows opens ends points hints echoes laughs
        """

    /// Without an ending: behind "could" and "to", and of many; most are nouns as well.
    private static let bases = """
        shout cry chant yell scream call describe declare insist argue claim announce answer promise pledge demand denounce
        blast slam praise mock condemn label brand dub characterize accuse cite dismiss emphasize stress
        """

    private static let remarks = """
        claim claims assertion assertions statement statements comment comments remark remarks suggestion promise promises
        pledge pledges vow warning warnings argument contention allegation allegations accusation accusations insistence
        declaration admission boast complaint complaints charge charges observation prediction tweet tweets quip joke jokes
        answer reply response insult insults description characterization assessment jab taunt line quote
        """

    private static let hearers = """
        told asked informed advised reminded assured notified urged instructed ordered warned quizzed challenged
        tell tells asks ask quoted called dubbed labeled labelled branded described termed accused
        """

    private static let participles = """
        saying telling adding writing tweeting asking explaining arguing noting continuing replying responding declaring insisting
        announcing stating claiming warning joking quipping recalling remarking observing concluding asserting admitting
        acknowledging conceding suggesting urging vowing promising stressing emphasizing emphasising boasting complaining
        commenting predicting testifying contending charging alleging denying confirming revealing lamenting proclaiming
        exclaiming chanting shouting yelling screaming whispering repeating reiterating countering pleading begging pledging
        cautioning reading demanding answering musing clarifying elaborating quoting bragging
        """

    private static let weakParticiples = """
        calling describing labeling labelling dubbing branding terming referring characterizing denouncing criticizing blasting
        slamming praising mocking decrying condemning deriding hailing touting blaming attacking ridiculing dismissing citing
        expressing accusing comparing defending pointing pronouncing deeming threatening referencing invoking portraying
        """

    private static let auxiliaries = """
        has have had having is was were be been being are am will would could should can may might must did does do has
        hasn't hadn't wasn't isn't weren't aren't hasn’t hadn’t wasn’t isn’t weren’t aren’t i'd he's she's he’s she’s he'd she'd
        he’d she’d they've they’ve they'd they’d it's it’s
        """

    private static let adverbs = """
        also later then again once often just simply now recently repeatedly reportedly famously previously subsequently
        first even still too always sometimes only further meanwhile instead soon twice already ever initially quickly
        though however afterward afterwards earlier back privately publicly bluntly flatly flat out today yesterday tonight
        quietly finally jokingly basically actually clearly explicitly notably reportedly allegedly at-length
        """

    private static let prepositions = """
        of for from in at with on by to about against into over under between during through throughout among across
        toward towards upon within without near around beside besides behind above below off onto despite via per amid
        like alongside outside inside following including regarding concerning versus until till
        """

    private static let titles = """
        mr mr. mrs mrs. ms ms. miss sir dr dr. prof prof. professor sen sen. rep rep. gov gov. reps. sens. lt. lt gen. gen col.
        col capt. capt sgt. sgt maj. maj adm. adm cmdr. rev rev. hon. st president senator representative congressman
        congresswoman governor mayor secretary minister chancellor premier chairman chairwoman chair director general admiral
        colonel captain major lieutenant sergeant judge justice speaker leader chief ambassador attorney commissioner
        sheriff senate house republican democrat democratic gop state majority minority whip vice deputy former
        then-president ex-president prime king queen prince princess pope cardinal bishop archbishop father sister brother
        imam rabbi lord lady dame baron inspector councilman councilwoman councillor councilor alderman delegate strategist spokesman
        spokeswoman spokesperson adviser advisor consultant manager analyst editor reporter correspondent anchor host
        author historian economist coach officer lawmaker treasurer treasury defense defence interior foreign
        sens assemblyman assemblywoman del. supervisor supt. superintendent principal ceo co-founder founder nominee
        candidate presidential herr frau monsieur madame mme senor señor señora sra. dom don doña pan pani
        """

    private static let roles = """
        spokesman spokeswoman spokesperson spokespeople spokesmen aide aides adviser advisers advisor advisors official officials senator
        senators congressman congresswoman lawmaker lawmakers president candidate nominee mayor governor secretary minister
        chairman chairwoman chair leader leaders director manager chief strategist strategists consultant pollster analyst
        analysts expert experts professor economist historian lawyer lawyers attorney attorneys judge justice officer officers
        man woman men women voter voters supporter supporters delegate delegates activist activists organizer organizers
        reporter reporters editor host moderator anchor commentator author writer critic critics operative operatives donor
        donors executive ceo billionaire businessman businesswoman mogul tycoon veteran student students teacher resident
        residents worker workers protester protesters protestor protestors demonstrators crowd source sources person people
        politician politicians democrat democrats republican republicans legislator diplomat ambassador insider insiders
        father mother brother sister son daughter wife husband friend friends coach pastor priest bishop imam rabbi scientist
        researcher researchers doctor nurse farmer owner founder co-founder scholar fellow member members neighbor parent
        parents daughter-in-law freshman senior retiree ally allies rival rivals opponent opponents speaker whip treasurer
        veteran contender frontrunner front-runner star actor actress singer comedian activist colleague colleagues children kids
        boys girls nurse nurses soldier soldiers refugee refugees migrant migrants families victims patients teachers doctors
        """

    private static let institutions = """
        campaign committee party group organization organisation company department office team coalition union association
        agency ministry court newspaper institute center centre network administration commission council board police
        """

    private static let outlets = """
        reuters tass ap afp dpa interfax ria itar-tass ukrinform unian efe ansa xinhua kyodo bloomberg cnn bbc nbc cbs abc fox msnbc
        npr pbs politico axios breitbart times post journal guardian telegraph tribune herald globe newsweek spiegel bild
        welt zeit figaro monde soir repubblica corriere vanguardia clarin buzzfeed vox slate salon atlantic economist forbes
        fortune newsmax kommersant izvestia vedomosti gazeta rbc meduza pravda ukrainska sky itv pap lenta news.ru online.ua
        cnbc univision telemundo c-span daily register sun mirror observer independent yorker usa wsj nyt register
        """
}
