/// The words that dates are written with, folded. Sources: Unicode CLDR's month and day names (format and stand-alone,
/// wide and abbreviated), and what newspapers use besides.
enum DateWords {
    /// 1 for January.
    static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for language in monthNames {
            let names = language.split(separator: " ")
            for (index, name) in names.enumerated() {
                for variant in name.split(separator: "/") { months[Folding.fold(String(variant))] = index + 1 }
            }
        }
        return months
    }()

    static let weekdays = folded(weekdayNames)

    static let ordinals = folded("st nd rd th er re e o a ro do й го")
    static let connectors = folded("of de del di the den do le")
    static let timeWords = folded("at um à a alle ore às as las les om kl klo o в о об time")
    static let yearWords = folded("г года р року r roku рік year")

    private static func folded(_ names: String) -> Set<String> {
        Set(names.split { $0 == " " || $0 == "\n" }.map { Folding.fold(String($0)) })
    }

    /// January to December; variants apart by a slash. Croatian shares "listopada" with Polish, which has more readers.
    private static let monthNames = [
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct "
            + "november/nov december/dec",
        "januar/jänner februar/feber märz/mrz/maerz april mai juni juli august september oktober/okt november dezember/dez",
        "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre octobre novembre décembre/déc",
        "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic",
        "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set/sett ottobre/ott novembre "
            + "dicembre",
        "janeiro fevereiro/fev março abril maio junho julho agosto setembro outubro/out novembro dezembro",
        "januari februari maart/mrt april mei juni juli augustus september oktober november december",
        "stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze "
            + "lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź "
            + "listopada/listopad/lis grudnia/grudzień/gru",
        "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září "
            + "října/říjen listopadu prosince/prosinec",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember/des",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
            + "marraskuuta joulukuuta",
        "január február március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept október "
            + "november december",
        "ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie",
        "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
        "ιανουαρίου/ιαν φεβρουαρίου/φεβ μαρτίου/μαρ απριλίου/απρ μαΐου/μαι/μαϊ ιουνίου/ιουν/ιον ιουλίου/ιουλ/ιολ αυγούστου/αυγ "
            + "σεπτεμβρίου/σεπ οκτωβρίου/οκτ νοεμβρίου/νοε δεκεμβρίου/δεκ",
        "января/январь/янв февраля/февраль/фев/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл "
            + "августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя/нояб "
            + "декабря/декабрь/дек",
        "січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт/кві травня/травень/трав "
            + "червня/червень/черв липня/липень/лип серпня/серпень/серп вересня/вересень/вер жовтня/жовтень/жовт "
            + "листопада/листопад/лист грудня/грудень/груд",
        "студзеня лютага сакавіка красавіка траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
        "януари февруари март април май юни юли август септември октомври ноември декември",
    ]

    private static let weekdayNames = """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
        lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
        lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
        lunedì martedì mercoledì giovedì venerdì sabato domenica gio
        segunda terça quarta quinta sexta seg ter qua qui sex
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        poniedziałek wtorek środa czwartek piątek sobota niedziela
        pondělí úterý středa čtvrtek pátek neděle
        måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
        maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
        hétfő kedd szerda csütörtök péntek szombat vasárnap
        luni marți miercuri joi vineri sâmbătă duminică
        pazartesi salı çarşamba perşembe cuma cumartesi pazar
        δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τετ πεμ παρ σαβ κυρ
        понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
        понеділок вівторок середа четвер п субота неділя нд
        понеделник вторник сряда четвъртък петък събота неделя
        """
}
