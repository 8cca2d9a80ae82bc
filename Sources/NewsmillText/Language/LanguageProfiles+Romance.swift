/// Function words, frequent words of the news, letters and endings of the Romance languages, Latin and Esperanto.
extension LanguageProfile {
    static let romance = [
        LanguageProfile(
            "fr", letters: "é19 à5 è4 ê2 ç1 ô1 î1 û1 ù1 â1 œ1 ë0 ï0",
            words: """
                de la le les et
                | l d des à en un une du est que pour dans qui il a au par sur
                | qu s plus n pas ne c se ce sont avec aux son mais ont cette ou sa ses été comme était on nous être fait leur je \
                ces deux après y selon contre
                | elle ils tout sans aussi même leurs dont bien tous peut encore avait depuis entre sous j m où moins très vous \
                ans lors pays ainsi avoir faire alors autres autre toujours notamment années année cela première premier \
                président ministre gouvernement police france français française personnes millions euros jour trois avant \
                déjà pendant vers notre quand jusqu lui donc parce toutes leur
                """,
            endings: "ent ion nts ées | eur ère aire ment | ais eux elle tion ées ique ance"),
        LanguageProfile(
            "es", letters: "ó9 í7 á6 é5 ñ2 ú2 ü0",
            words: """
                de la que el en y
                | a los del se las por un con una para no es su al lo
                | como más o pero sus le ha este sí porque esta entre cuando muy sin sobre ser también me hasta hay donde fue \
                han según años desde está todo nos durante todos uno son dos
                | les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos \
                mucho nada gobierno presidente país año después puede tiene así parte hace personas millones estado nuevo \
                primera había sido ya era tras policía dijo día ciudad mientras además aunque cada quien están bien solo hoy
                """,
            endings: "ión dos nte ado | dad ón ndo ada ara | mente ciones iento ero ía"),
        LanguageProfile(
            "pt", letters: "ã6 ç5 á5 é5 í4 ó2 ê3 õ2 â1 ú2 ô1 à1",
            words: """
                de a o que e
                | do da em um para com não uma os no se na por mais as
                | dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem \
                mesmo aos são é foi ser tem está
                | seus quem nas me esse eles você essa num nem suas meu às minha numa pelos elas havia qual nós lhe deles essas \
                esses pelas este dele ano anos governo presidente país segundo disse ainda contra sobre onde era pode ter foram \
                dois polícia brasil portugal milhões estado pessoas dia após duas fazer grande primeira há durante desde cada \
                hoje porque então
                """,
            endings: "ção dos nte ado | dade ões ndo ada ão | mente ções ento eiro ência"),
        LanguageProfile(
            "gl", letters: "ó7 á6 é4 í5 ñ2 ú3 ü0",
            words: """
                de a que o e
                | do da en un para con non unha os no se na por máis as é
                | dos como pero ao das á seu súa ou cando moi nos xa eu tamén só polo pola ata iso ela entre sen mesmo aos son foi \
                ser ten está
                | seus quen nas esta este estes eles dun dunha cun cunha nun nunha polos polas súas había onde goberno presidente \
                anos ano galicia galega galego segundo dixo aínda contra sobre era pode foron dous dúas estado persoas día despois \
                xunta coa co cos coas nesta neste deste desta facer hai desde cada hoxe porque entón
                """,
            endings: "ción dos nte ado | dade óns ndo ada | mente cións ento eiro"),
        LanguageProfile(
            "ca", letters: "à5 é6 è4 í3 ó5 ò2 ú2 ç1 ï1 ü0",
            words: """
                de la i el a
                | que l en els d un les una per amb del al és no ha
                | dels s es van com més més ser o va pel seva seu aquest aquesta també però entre sobre fins ja han als sense són \
                ho hi any anys segons això des perquè
                | seus seves qui quan on molt tot tots dos dues contra després govern president catalunya català catalana barcelona \
                país durant encara estat havia ara bé així altres altra cada pot fer dia part n'hi qual aquests aquestes pels ens \
                ells nostre primer primera tres milions persones on tan mateix
                """,
            endings: "ció nts ment | tat ada ats ent | cions itat aria"),
        LanguageProfile(
            "oc", letters: "à5 è6 é3 ò7 ó3 í2 ç1",
            words:
                "de la e | lo que los un una las del en es per a dins | amb al se dels sus coma son foguèt èra mai non aqueste aquesta tanben qu l d i ten a an | lenga occitan occitana vila sègle après ara entre fins puèi fòrça quand pr'amor çò lor nòstre país annada tot totes"
        ),
        LanguageProfile(
            "it", letters: "è6 à4 ò2 ù2 ì1 é2",
            words: """
                di e il la che
                | in a per un è del non con della una da l sono le si i al dei
                | nel anche come ha più o ma delle alla gli dal se lo su ci della suo sua nella d degli dell stato questo questa hanno \
                tra essere dalla ai c all
                | sul era dopo fatto alle dai solo ad quando due anni cui loro prima tutti nell dall sulla nei suoi contro \
                secondo ancora può tutto molto presidente governo italia italiano italiana polizia milioni euro anno senza ieri \
                oggi parte stata stati poi fare poco così già mentre perché tre fra qui mai noi invece sia proprio
                """,
            endings: "ione are ato nte | zione ale ta ano ere | mente ità oni ella iamo"),
        LanguageProfile(
            "ro", letters: "ă24 â6 î11 ș11 ț11 ş4 ţ4",
            words: """
                de în și la
                | a cu din pe o care să nu un pentru că este mai ca şi au
                | al ale sa se prin fost lui cel sau dar după ce cele fi între până sunt i s va fără cea doar unui unei acest \
                această peste iar
                | ar sub lor prima toate când despre foarte dacă acesta aceste ani anul dintre potrivit către române românia român \
                guvernul președintele ministrul poliția milioane euro două trei numai astfel încă avea fiind avut spus declarat \
                asupra lei însă ei el ea unde cum noi fie aceasta oameni în care
                """,
            endings: "lor are lui ului | ate rea ilor tea | elor eni ție iile"),
        LanguageProfile(
            "eo", letters: "ĉ3 ĝ4 ĥ0 ĵ1 ŝ3 ŭ7",
            words:
                "la de | kaj en estas al ne por ke ĝi li el kun estis | pri de sed per kiel kiu ili oni pli ankaŭ aŭ mi vi ĉi tiu si je inter post unu tio kio da dum nur se | esti tre multaj kiuj kiam ĝis ĉiuj ties lia ŝi esperanto lingvo jaro homoj tiuj antaŭ estos povas devas kie laŭ sub sur tra",
            endings: "ojn ajn oj | ita anta ante isto"),
        LanguageProfile(
            "la",
            words:
                "et in | est ad non cum ut quod qui a ex esse de | ab si sed quae per se hoc aut etiam sunt nec ac enim eius quam atque pro me te autem | erat fuit quo quibus ipse haec nunc omnia vel sibi inter tamen ubi anno hic illa quidem deus homo rei esset",
            endings: "que tur rum ibus | orum tis unt | nis isse"),
        LanguageProfile(
            "ht", letters: "è25 ò16 à1",
            words:
                "yo la | ki nan a pou ak li se te nou ap sa pa | yon mwen gen ke ou tout pi moun lè sou fè peyi si kote epi men anpil | ayiti ayisyen kreyòl jan depi kounye prezidan gouvènman lapolis vin genyen konsa tankou kapab bay chak"
        ),
        LanguageProfile(
            "mt", letters: "ħ20 ġ6 ż9 ċ4 à1",
            words: """
                li
                | il ta l u fil fl minn biex għal kien ma ta' tal
                | hu din dan mill dwar b'mod b ħadd kienet qal aktar mhux jew iżda hi t ż s d n r f dawn wara hemm bejn kollha \
                għall meta huwa hija
                | malta maltin malti gvern prim ministru pulizija jista għandu kull għandha lil sena snin issa tiegħu tagħha kellu \
                jkun f'dan f'din għax biss anke dak dik x'
                """,
            endings: "jiet iet ija | zjoni ment ata"),
    ]
}
