/// Word lists that the rules for names go by: words of general English (and the titles of neighbouring languages), never
/// of one article. All are folded.
enum Lexicon {
    static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// What a word is, by all the lists at once.
    static let classes = WordClassTable(byWord)

    /// Whether a folded word ends as a German or Scandinavian office does: Kremlsprecher, Außenminister.
    static func isCompoundOffice(_ word: String) -> Bool {
        compoundOffices.contains { ending in
            word.utf8.count > ending.count && word.utf8.suffix(ending.count).elementsEqual(ending)
        }
    }

    private static let byWord: [String: WordClass] = {
        var classes: [String: WordClass] = [:]
        func add(_ words: some Sequence<String>, _ wordClass: WordClass) {
            for word in words { classes[word, default: []].insert(wordClass) }
        }
        for (word, isFemale) in courtesy {
            add([word], .courtesy)
            if let isFemale { add([word], isFemale ? .female : .male) }
        }
        add(offices, .office)
        add(ranks, .rank)
        add(starters, .starter)
        add(weekdaysAndMonths, .calendar)
        add(adjectives, .adjective)
        add(institutions, .institution)
        add(harmlessAfter, .harmless)
        add(particles, .particle)
        add(placePrepositions, .placePreposition)
        add(acronyms, .acronym)
        add(givenNames, .givenName)
        add(occupations, .occupation)
        add(things, .thing)
        add(personVerbs, .personVerb)
        add(plainVerbs, .plainVerb)
        add(personLeads, .personLead)
        add(personCompounds, .personCompound)
        add(stances, .stance)
        add(publicAffairs, .common)
        add(elsewhere, .common)
        return classes
    }()

    private static let courtesy: [String: Bool?] = [
        "mr": false, "mister": false, "herr": false, "herrn": false, "monsieur": false, "senor": false, "sr": false,
        "don": nil, "pan": false, "mrs": true, "ms": true, "miss": true, "mme": true, "madame": true, "madam": true,
        "mlle": true, "frau": true, "senora": true, "lady": true, "signora": true, "signor": false, "pani": true,
        "hr": false, "fru": true, "meneer": false, "dhr": false, "mevrouw": true, "mevr": true, "senhor": false,
        "senhora": true,
        "sra": true, "sig": false, "domnul": false, "doamna": true, "gospodin": false, "gospozha": true, "comrade": nil,
    ]

    private static let compoundOffices = [
        "sprecher", "sprecherin", "minister", "ministerin", "prasident", "prasidentin", "kanzler", "kanzlerin", "chef",
        "chefin", "fuhrer", "grunder", "president", "leder",
    ].map { Array($0.utf8) }

    private static let offices = words(
        """
        president presidents vice-president premier chancellor minister ministers senator sen rep representative
        congressman congresswoman governor gov mayor secretary spokesman spokeswoman spokesperson speaker deputy
        chairman chairwoman chair chief leader head boss ceo cfo founder co-founder owner commissioner ambassador envoy
        diplomat mp mep lawmaker politician oligarch tycoon billionaire magnate mogul entrepreneur businessman
        businesswoman industrialist dictator ruler strongman autocrat strategist adviser advisor aide candidate nominee
        incumbent whistleblower leaker fugitive contractor oppositionist dissident activist blogger vlogger
        propagandist kanzler kanzlerin prasident prasidentin sprecher sprecherin milliardar unternehmer milliardaire
        presidente ministre ministro ministra canciller cancelliere primer prezydent prezident potus flotus host heir
        widow wife husband son daughter father mother brother republican democrat communist conservative labour hawk
        prime boss kingpin executive
        """)

    private static let ranks = words(
        """
        professor prof dr doctor judge justice captain capt sergeant sgt corporal private lieutenant lt colonel col
        major general gen admiral adm marshal constable inspector detective officer coach saint st sir lord dame prince
        princess king queen count countess baron baroness duke duchess reverend rev bishop
        archbishop cardinal pope rabbi imam sheikh midfielder striker goalkeeper defender forward quarterback pitcher
        chef nurse dean
        """)

    /// Where a capital letter says nothing: words that begin sentences and headlines, and are no first names.
    private static let starters = words(
        """
        a an the this that these those he she it they we you i his her its their our your my and but or nor so yet for
        if when while as since because although though unless until after before once whether where why how what which
        who whom whose in on at by to from of with without within into onto upon over under above below between among
        amid against about around across behind beyond near during despite except like unlike via per toward towards
        through throughout than then there here now not no yes all any both each every few many most much more less some
        several such other another only just even still also too again ever never always often sometimes usually perhaps
        maybe however meanwhile moreover therefore thus hence instead otherwise nevertheless nonetheless besides
        additionally furthermore indeed recently lately finally eventually earlier later today tomorrow yesterday tonight
        soon suddenly initially originally previously formerly currently presently officially reportedly allegedly
        apparently obviously clearly certainly probably possibly publicly privately personally notably especially
        particularly simply surely simultaneously subsequently ultimately unfortunately according did does do was were
        is are am be been being has have had will would can could may might must shall should let lets says said say
        asked told asking saying speaking writing wrote added replied answered read watch listen see look meet ask tell
        call calls called give gave take took make made get got come came go went put set let keep kept hold held leave
        left know knew think thought hear heard believe believes support supports supporters critics critic opponents
        allies ally aides sources officials reporters journalists analysts experts observers commentators tensions
        feud dispute row clash quarrel fight war talks deal plan offer exclusive breaking live update updated opinion
        analysis video photo photos report interview poll fact factbox explainer explained opposite following
        citing quoting referring describing calling accusing praising urging thanking blaming mocking joking responding
        replying reacting answering addressing visiting meeting inviting offering dear hello hey hi thanks thank sorry
        please oh ah well okay ok imagine remember forget nobody everyone everybody somebody someone anyone nothing
        everything something neither either one two three four five six seven eight nine ten first second third last
        next new old former ex late young american americans russian russians years months weeks days hours minutes
        neither nor whatever whenever wherever whoever wherein why's pro anti back down up out off away inside outside
        wer wann warum wieso wenn weil jetzt heute gestern qui quand pourquoi comment quien cuando donde porque hoy
        waarom wanneer cher monsieur selon avec pour dans mit von nach uber laut der die das und auch wie als para con por segun
        """)

    private static let weekdaysAndMonths = words(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
        christmas easter
        """)

    /// Peoples, parties and places that stand before a surname without being a first name.
    private static let adjectives = words(
        """
        american russian ukrainian british english scottish welsh irish french german italian spanish polish turkish
        hungarian belarusian pakistani indian chinese japanese korean israeli iranian european western eastern soviet
        austrian swiss dutch belgian czech slovak romanian bulgarian serbian croatian greek swedish norwegian danish
        finnish estonian latvian lithuanian georgian armenian canadian mexican brazilian australian african asian arab
        bavarian texan californian catholic christian jewish muslim orthodox republican republicans democrat democrats
        democratic labour tory conservative conservatives liberal socialist communist green greens brexiteer kremlin
        moscow kyiv kiev washington berlin paris london brussels ankara budapest minsk islamabad davos munich america
        russia ukraine europe britain germany france turkey hungary belarus pakistan china poland israel iran tesla
        spacex starlink twitter roscosmos tass reuters bbc cnn bloomberg nato house duma senate congress parliament
        bundestag bundesrat elysee downing trumpist gop maga cdu fidesz us usa uk eu un
        """)

    /// What makes a bigger name of the surname before it: a building, firm, place or prize, not the person.
    private static let institutions = words(
        """
        tower towers boulevard hotel hotels plaza university college foundation institute street avenue road lane square park
        stadium arena center centre organization organisation group inc ltd llc plc corp corporation company gmbh ag
        prize award medal bridge island islands lake river creek hill hills mountain mount valley bay beach county
        township village airport museum library gallery theatre theater winery golf international national casino castle
        palace media building school academy hospital clinic station farm farms ranch records brothers bros sisters
        sons family industries motors enterprises holdings holding capital partners associates law shuttle airlines
        steaks vodka restaurant cafe bar bakery deli grill pub inn resort villa house residences apartments mall store
        shop press publishing books festival trophy cup open classic stakes crater telescope principle theorem effect
        equation method model syndrome disease scale test law gang quartet trio band orchestra ensemble ballet choir
        church cathedral cemetery memorial fc afc united city dam reef glacier peninsula point port harbour harbor
        heights springs falls forest gardens garden estate mansion court hall dragon
        """)

    /// Capitalised words after a surname that leave it a person's.
    private static let harmlessAfter = words(
        """
        administration cabinet presidency government white republican republicans democrats democrat jr sr junior senior
        campaign era doctrine is was has had will says said and or but
        """)

    static let particles = words("von van de del della di da dos der den zu zur af av bin ibn al el la le ter ten du")

    private static let placePrepositions = words("in at on near inside outside across around throughout")

    /// Single capitals and short capitals before a surname that are no initials.
    private static let acronyms = words("us uk eu un tv ai mp pm vp fm id it la ny dc ex")
}
