/// Function words, frequent words of the news, letters and endings of the Germanic languages.
extension LanguageProfile {
    static let germanic = [
        LanguageProfile(
            "en",
            words: """
                the of to and a in
                | is that for on was with it as be by at he from has are
                | have said his not an this will who but they were which their had or its been would we more about after one \
                she her all also i you people when there new than up out into can if government year two could first over
                | us what other some time no years only police against says so last now just most before where between do them \
                our my may being during many how any because three should those while told these him under like very even since \
                through percent made make state week country minister president still did your down including off according \
                news until report former then world both such left company home go back get day way another around
                """,
            endings: "ing ion | ted ent ers ity ess | ally ons ment ght ould ough ck ll ys"),
        LanguageProfile(
            "sco",
            words:
                "the | an tae o in a is | wis tha fur wi ae hae haes thay thair whilk frae oan nae maist aw ye | scots ither forby syne efter mair awa bairns kirk twa scotland twintie leid"
        ),
        LanguageProfile(
            "de", letters: "ü3 ä3 ö2 ß1",
            words: """
                der die und in
                | den das von zu mit ist im für auf des sich eine nicht ein dem es auch er
                | an werden als aus hat bei dass sie nach einer um am sind noch wie einem über einen so zum aber war haben nur \
                oder vor zur bis mehr durch man sei wird kann wurde gegen vom
                | ich wir wenn unter dann eines diese sein schon wieder zwei beim seine keine seit will dort alle können soll \
                habe immer dieser mehrere müssen viele uhr jahr jahre jahren ihre ihr muss gibt was wegen zwischen damit da hatte \
                ohne ihm ihn während sowie worden laut jedoch menschen polizei heute prozent millionen deutschland deutschen \
                neue neuen doch hier sagte etwa drei ihren seiner diesem diesen waren weil jetzt erst dabei nun
                """,
            endings: "ung ten gen den ben | sch ich eit hen ter ert rden lich | isch keit heit ungen ssen tzt eln ern"),
        LanguageProfile(
            "lb", letters: "é12 ä8 ë6 ö1 ü1",
            words: """
                de an
                | déi den vun ass op fir mat dat zu en eng ze e d am
                | net gëtt hunn sech och wéi vum si huet wat bei dem hat aus no nach iwwer datt géint dës méi duerch awer oder ginn
                | lëtzebuerg lëtzebuerger kee keng fir well joer kënnen muss tëscht wier géif goufen gouf säin seng mir hien \
                all elo ech dir dëser ëmmer zwee dräi vill leit beim zum ënner wéinst wou eppes kéint
                """,
            endings: "enn ert | eier eren ioun"),
        LanguageProfile(
            "nl", letters: "ë1 é1 ï0 ö0",
            words: """
                de van het een en in
                | is op te dat die voor met zijn niet aan er om ook als
                | bij door maar hij uit was nog naar heeft ze dan over of worden wordt je hebben tot zich deze meer dit al jaar \
                we ik kan geen wel werd moet zo haar zegt na onder hun tegen andere
                | onze u ons mensen veel waar kunnen twee politie alleen gaat wil moeten hoe had omdat sinds nu nieuwe goed zou \
                volgens weer mijn toch steeds tussen daar wat alle zoals binnen zonder eerste drie eigen tijdens gaan vooral maken \
                nederland nederlandse iets waren weten laatste procent euro miljoen zij zal werden zullen daarom minister
                """,
            endings: "ren ten den ing | gen jke ijk aar oor eid ers | aan sch oek rdt isch baar heid atie"),
        LanguageProfile(
            "af", letters: "ê3 ë4 é1 ô1 î0 û0",
            words: """
                die van in en
                | is het 'n n te nie wat sê vir om met dat hy op sy aan as was
                | by deur kan word na ook wees ’n hulle ons sal dit moet uit maar aan ek oor al een hierdie jy haar nog toe tot \
                dan so se meer jaar eie mense baie daar
                | net kon waar hoe teen tussen onder sou my tyd eerste twee drie voor groot nuwe weer omdat alle lewe geen polisie \
                suid afrika afrikaanse regering maak gaan gesê ander vandag terwyl volgens sowel waarin soos nadat gedoen wil reeds \
                tydens president self kinders slegs sedert
                """,
            endings: "ing ing es | gte ike iek lik eer | aan dig ste nde heid ings asie teit"),
        LanguageProfile(
            "fy", letters: "ê4 û6 â4 ú3 ô3",
            words:
                "de fan yn in | en it is dy op te dat foar net mei | oan hat as ek ta om wie by troch wurdt binne syn wurde mar hja sy hy ik jo har nei noch dizze dit út | fryslân fryske moat jier sille kinne ûnder oare twa trije nije gjin sa lykas wêr oer wer wol hawwe minsken no ús tsjin"
        ),
        LanguageProfile(
            "sv", letters: "ä18 å14 ö13 é0",
            words: """
                och i att
                | en som är på det för av med den till har inte de om ett
                | han från var men sig så vi kan nu hade jag när man ska vid också skulle säger under ut där efter bara upp mot blev \
                finns vara eller mycket år alla bli här mer över någon sedan hon dem sin sina även går utan
                | få då blir två får andra första hur vad kommer fick varit många detta några samma dag sin genom svenska sverige \
                enligt mellan personer polisen polis procent kronor miljoner hela gång nya samt innan både annat blivit igen gör \
                gå stora gjort redan ingen mig dig måste allt människor vill skriver mest tre säga tidigare deras regeringen
                """,
            endings: "ade het gen rna | nde ing are sta tet arna erna | igt ligt ningen tion sen kan"),
        LanguageProfile(
            "da", letters: "å8 ø10 æ9 é0",
            words: """
                og i at
                | er en det til på af den for med de som der har ikke et
                | var han sig fra vi ved kan om men så vil hun blev skal havde også efter jeg nu mod ud over da ind kun være \
                være have eller op blive bliver siger når meget hvor hvis end mere år alle hans siden noget
                | nogle været dem andre mellem mig dig under hvad uden man to første selv deres hele sin sine hvordan nye gang \
                disse lige dansk danske danmark politiet procent kroner millioner ifølge mange blandt regeringen må fordi flere \
                bare bør lidt godt gør går får kommer samme tidligere mennesker skulle penge tre tilbage denne både fået blevet
                """,
            endings: "ede ing gen rne | nde tet ger else ene | igt heden elig lige tion erne"),
        LanguageProfile(
            "nb", letters: "å12 ø8 æ1 é0",
            words: """
                og i
                | er en det til på av for med de som har ikke et at den å
                | var han seg fra vi ved kan om men så vil hun ble skal hadde også etter jeg nå mot ut over da inn være ha eller \
                opp bli blir sier når mye hvor hvis enn mer år alle hans siden noe
                | noen vært dem andre mellom meg deg under hva uten man to første selv deres hele sin sine hvordan nye gang disse \
                norsk norske norge politiet prosent kroner millioner ifølge mange blant regjeringen må fordi flere bare bør litt \
                godt gjør går får kommer samme tidligere mennesker skulle penger tre tilbake denne både fått blitt gjennom eit
                """,
            endings: "ede ing gen rne | nde tet ger else ene | igt heten elig lige sjon erne kke"),
        LanguageProfile(
            "nn", letters: "å13 ø8 æ2 é0 ò1",
            words: """
                og i
                | er ein det til på av for med dei som har ikkje eit at den å
                | var han seg frå vi ved kan om men så vil ho vart skal hadde også etter eg no mot ut over då inn vere ha eller \
                opp bli blir seier når mykje der enn meir år alle hans sidan noko
                | nokon nokre vore andre mellom meg deg under kva utan ein to første sjølv deira heile sin sine korleis nye gong \
                desse norsk norske noreg politiet prosent kroner millionar mange regjeringa må fordi fleire berre bør litt godt \
                gjer går får kjem same tidlegare menneske skulle pengar tre tilbake denne både fått blitt gjennom òg me kor dette
                """,
            endings: "ane ing ene | nde ger else leg | eleg lege sjon aste ar"),
        LanguageProfile(
            "is", letters: "ð44 á19 í18 þ14 ö9 ó10 é7 ú6 æ9 ý3",
            words: """
                og í að
                | er á um sem við en til hefur með það var fyrir ekki af ég eru
                | því hann þess svo frá þá eða hafa þar upp eftir verið þeir segir úr vera eins hafi hún yfir einnig þeim verður \
                hér sé síðan vegna þegar ár nú
                | þetta mun fram allt þessi út íslands íslandi ísland þau hans þeirra hennar mjög öll öllum þessu milljónir króna \
                lögreglan samkvæmt þær ein einn meira koma kom sér inn núna þrátt mikið
                """,
            endings: "nar num inn ðar | ður gar unum | lega ingu"),
        LanguageProfile(
            "fo", letters: "ð20 á14 í20 ó12 ú8 ø12 æ6 ý5",
            words:
                "og í at | er á eru sum til við ein av ikki tað hava fyri men hann | um hevur var vit frá so kann hjá nú tey teir úr eisini verða móti eftir skal eitt eina vórðu ella | føroya føroyar føroyskt landið løgtingið hetta henda tá ið sær seg eg mær teimum ímillum millum nakað sjálvandi"
        ),
    ]
}
