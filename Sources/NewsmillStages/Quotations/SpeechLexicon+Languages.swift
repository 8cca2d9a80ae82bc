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
        ("er", [.pronoun, .male]), ("sie", [.pronoun, .female]), ("der die das dem ein eine", .determiner),
        ("laut zufolge", .according), ("auch dann später", .adverb), ("hat hatte habe", .auxiliary),
        ("und aber", .conjunction),
        ("vom von zum im für", .preposition), ("dass ob weil", .subordinator),
        // French
        (
            "déclaré affirmé expliqué ajouté écrit souligné précisé estimé assuré indiqué répondu lancé dit annoncé rappelé "
                + "déclare affirme explique ajoute souligne précise estime assure indique répond confie raconte martelé dénoncé "
                + "insisté poursuivi conclu", .say
        ),
        ("il", [.pronoun, .male]), ("elle", [.pronoun, .female]), ("le les l' un une", .determiner),
        ("selon", .according),
        ("avait ont a-t-il a-t-elle ajoute-t-il ajoute-t-elle", .auxiliary), ("dit-il explique-t-il", [.say]),
        ("des aux au du dans pour par", .preposition),
        // Spanish
        (
            "dijo dice afirmó señaló explicó añadió agregó aseguró declaró indicó escribió subrayó sostuvo manifestó expresó advirtió "
                + "respondió comentó reiteró apuntó destacó", .say
        ),
        ("él", [.pronoun, .male]), ("ella", [.pronoun, .female]), ("el los las", .determiner), ("según", .according),
        ("ha han había", .auxiliary), ("en con para por", .preposition), ("y", .conjunction),
        // Italian
        (
            "disse detto affermato dichiarato spiegato aggiunto scritto sottolineato ribadito commentato osservato ha-detto "
                + "afferma spiega aggiunge dichiara sottolinea", .say
        ),
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
        ("он", [.pronoun, .male]), ("она", [.pronoun, .female]), ("они", [.pronoun, .plural]), ("словам", .according),
        ("в на по с об о из у к для при", .preposition), ("и но а", .conjunction), ("что", .subordinator),
        // Ukrainian
        (
            "сказав заявив зазначив підкреслив додав написав повідомив розповів пояснив наголосив заявила зазначила додала "
                + "повідомила розповіла підкреслила наголосила відповів", .say
        ),
        ("він", [.pronoun, .male]), ("вона", [.pronoun, .female]), ("та й", .conjunction), ("словами", .according),
        // Polish
        (
            "powiedział powiedziała stwierdził stwierdziła dodał dodała napisał napisała podkreślił podkreśliła zaznaczył "
                + "zaznaczyła oświadczył oświadczyła mówi mówił mówiła ocenił oceniła przekazał wyjaśnił zapowiedział",
            .say
        ),
        ("on", [.male]), ("ona", [.pronoun, .female]), ("według zdaniem", .according),
        ("w na z do od dla przez", .preposition), ("że", .subordinator),
    ]
}
