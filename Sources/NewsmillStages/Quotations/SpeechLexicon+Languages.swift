/// A small lexicon of other languages: the verbs that report speech, pronouns and the words around them.
extension SpeechLexicon {
    static let otherLanguages: [(String, SpeechWord)] = [
        // German
        (
            "sagte sagt sagten erklärte erklärt betonte betont schrieb schreibt fügte meinte meint warnte warnt berichtete "
                + "forderte antwortete behauptete teilte kritisierte ergänzte kündigte räumte zitierte fragte versicherte",
            .say
        ),
        ("gesagt erklärt betont geschrieben", .say),
        ("nannte nennt bezeichnete bezeichnet beschrieb beschreibt sprach spricht", .weakSay),
        (
            "sprecher sprecherin kanzler kanzlerin bundeskanzler bundeskanzlerin präsident präsidentin minister ministerin "
                + "ministerpräsident ministerpräsidentin außenminister außenministerin innenminister innenministerin "
                + "verteidigungsminister finanzminister regierungssprecher vorsitzender vorsitzende bürgermeister "
                + "bürgermeisterin abgeordneter abgeordnete botschafter", [.role, .title]
        ),
        ("er", [.pronoun, .male]), ("sie", [.pronoun, .female]), ("der die das dem ein eine", .determiner),
        ("als comme como come", .as), ("einen einem einer des den", .determiner),
        ("laut zufolge", .according), ("auch dann später", .adverb), ("hat hatte habe", .auxiliary),
        ("und aber", .conjunction),
        ("vom von zum im für", .preposition), ("dass ob weil", .subordinator),
        // French
        (
            "déclaré affirmé expliqué ajouté écrit souligné précisé estimé assuré indiqué répondu lancé dit annoncé rappelé "
                + "déclare affirme explique ajoute souligne précise estime assure indique répond confie raconte martelé dénoncé "
                + "insisté poursuivi conclu", .say
        ),
        ("qualifié qualifie qualifiait", .weakSay),
        ("a-t-il ont-ils", [.pronoun, .male]), ("a-t-elle ont-elles", [.pronoun, .female]),
        (
            "dit-il explique-t-il ajoute-t-il affirme-t-il assure-t-il estime-t-il précise-t-il souligne-t-il indique-t-il "
                + "déclare-t-il confie-t-il raconte-t-il répond-il écrit-il poursuit-il conclut-il",
            [.say, .pronoun, .male]
        ),
        (
            "dit-elle explique-t-elle ajoute-t-elle affirme-t-elle assure-t-elle estime-t-elle précise-t-elle "
                + "souligne-t-elle indique-t-elle déclare-t-elle confie-t-elle raconte-t-elle répond-elle écrit-elle "
                + "poursuit-elle conclut-elle", [.say, .pronoun, .female]
        ),
        ("porte-parole ministre président présidente député députée maire", [.role, .title]),
        ("il", [.pronoun, .male]), ("elle", [.pronoun, .female]), ("le les l' un une", .determiner),
        ("selon", .according),
        ("avait ont", .auxiliary),
        ("des aux au du dans pour par", .preposition),
        // Spanish
        (
            "dijo dice afirmó señaló explicó añadió agregó aseguró declaró indicó escribió subrayó sostuvo manifestó expresó advirtió "
                + "respondió comentó reiteró apuntó destacó", .say
        ),
        ("calificó tachó llamó", .weakSay),
        ("dicho afirmado señalado explicado añadido asegurado declarado indicado escrito subrayado", .say),
        ("él", [.pronoun, .male]), ("ella", [.pronoun, .female]), ("el los las", .determiner), ("según", .according),
        ("ha han había", .auxiliary), ("en con para por", .preposition), ("y", .conjunction),
        // Italian
        (
            "disse detto affermato dichiarato spiegato aggiunto scritto sottolineato ribadito commentato osservato ha-detto "
                + "afferma spiega aggiunge dichiara sottolinea", .say
        ),
        ("definito definisce", .weakSay),
        ("lui", [.pronoun, .male]), ("lei", [.pronoun, .female]), ("lo gli", .determiner), ("secondo", .according),
        // Portuguese
        (
            "afirmou explicou declarou acrescentou disse escreveu destacou ressaltou avaliou criticou informou comentou "
                + "respondeu", .say
        ),
        ("ele", [.pronoun, .male]), ("ela", [.pronoun, .female]), ("segundo conforme", .according),
        // Russian
        (
            "сказал сказала заявил заявила заявили отметил отметила подчеркнул подчеркнула добавил добавила написал написала сообщил "
                + "сообщила рассказал рассказала пояснил пояснила считает уточнил уточнила говорит сказали ответил ответила "
                + "объяснил объяснила напомнил признался предупредил заметил", .say
        ),
        (
            "говорится сказано заявляет заявил утверждает утверждал пишет пишут передаёт передает сообщает сообщили рассказали подчеркивает "
                + "подчёркивает отмечает отметили пообещал напомнила прокомментировал прокомментировала констатировал "
                + "подытожил резюмировал призналась считают добавляет объясняет продолжил воскликнул подтвердил подтвердила "
                + "спросил спросила предположил предположила предупредила заметила указал указала поделился уверен уверена",
            .say
        ),
        ("агентство телеканал газета издание", .institution), ("как", .as), ("об", .subordinator),
        ("назвал назвала назвали называет охарактеризовал охарактеризовала", .weakSay),
        (
            "президент министр глава премьер-министр губернатор депутат мэр сенатор генерал канцлер посол",
            [.title, .role]
        ),
        ("он", [.pronoun, .male]), ("она", [.pronoun, .female]), ("они", [.pronoun, .plural]), ("словам", .according),
        ("в на по с об о из у к для при", .preposition), ("и но а", .conjunction), ("что", .subordinator),
        // Ukrainian
        (
            "сказав заявив зазначив підкреслив додав написав повідомив розповів пояснив наголосив заявила зазначила додала "
                + "повідомила розповіла підкреслила наголосила відповів", .say
        ),
        (
            "йдеться мовиться сказала зазначає каже кажуть пише пишуть повідомляє повідомили сказали заявили вважає уточнив уточнила відповіла "
                + "пояснила нагадав нагадала попередив попередила зауважив зауважила додає підтвердив підтвердила наголошує "
                + "розповідає розказав розказала зізнався прокоментував прокоментувала запитав запитала констатував "
                + "переконаний переконана", .say
        ),
        ("агентство агенція телеканал газета видання", .institution), ("як", .as),
        ("назвав назвала назвали називає охарактеризував охарактеризувала", .weakSay),
        ("міністр голова прем'єр-міністр губернатор депутат мер сенатор посол", [.title, .role]),
        ("він", [.pronoun, .male]), ("вона", [.pronoun, .female]), ("та й", .conjunction), ("словами", .according),
        // Polish
        (
            "powiedział powiedziała stwierdził stwierdziła dodał dodała napisał napisała podkreślił podkreśliła zaznaczył "
                + "zaznaczyła oświadczył oświadczyła mówi mówił mówiła ocenił oceniła przekazał wyjaśnił zapowiedział",
            .say
        ),
        ("nazwał nazwała określił określiła", .weakSay),
        ("on", [.male]), ("ona", [.pronoun, .female]), ("według zdaniem", .according),
        ("w na z do od dla przez", .preposition), ("że", .subordinator),
    ]
}
