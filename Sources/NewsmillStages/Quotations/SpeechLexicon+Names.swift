/// Given names, which tell a person from a body and he from she.
extension SpeechLexicon {
    static let femaleNames = """
        abigail adele agatha agnes alexandra alexis alice alicia alina alison amanda amelia amy anastasia andrea angela anita ann
        anna anne annette annie april astrid audrey barbara beatrice becky bernadette beth betsy betty beverly bianca bonnie brenda
        bridget brooke camille candace carla carly carmen carol caroline carolyn carrie catherine cathy cecilia charlotte chelsea
        cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie cynthia daisy dana danielle dawn
        deborah debbie denise diana diane dianne donna doris dorothy eileen elaine eleanor elena elise elisabeth elizabeth ella
        ellen emily emma erica erin esther eva eve evelyn faith fiona frances gabrielle gail gennifer georgia geraldine ghazala
        gina ginni glenda gloria grace greta gretchen gwen hannah harriet heather heidi helen helena hillary hope huma ingrid irene
        irina isabel isabella ivana ivanka jackie jacqueline jamie jan jane janet janice jean jeanne jen jenna jennifer jenny
        jessica jill joan joanna joanne jodi josephine joy joyce juanita judith judy julia julie june karen kate katherine kathleen
        kathryn kathy katie katrina kay kayleigh kellyanne kelly kim kimberly kirsten kirstjen kristen kristin kristina
        kristi laura lauren laurie leah leslie lena lillian lily linda lindsay lisa liz lois lori loretta lorraine louise lucy
        lydia lynn madeleine maggie margaret maria marie marilyn marina marine marjorie marsha martha mary maureen megan melania
        melissa meredith michelle mika miriam molly monica nadia nancy naomi natalia natalie natasha nicole nikki nina nora
        norma olga olivia omarosa oprah pam pamela patricia patty paula peggy penny phyllis rachel rebecca renee rhonda rita
        roberta robin robyn rosa rose rosemary roxanne ruth sally samantha sandra sara sarah savannah shannon sharon sheila
        shelley shirley sonia sophia sophie stacey stella stephanie sue susan susana suzanne svetlana sylvia tammy tanya tara
        tatiana teresa theresa tiffany tina tracy tulsi ursula valerie vanessa vera veronica victoria viola virginia vivian wendy
        whitney yulia yvonne yvette zoe donna alyssa allison kamala elise loretta jo ruth-bader debbie elizabeth
        """

    static let maleNames = """
        leslie kelly kim dana jamie jackie jean jan robin tracy shannon lynn alexis andrea stacey morgan taylor
        aaron abdul abraham adam adrian ahmed al alan albert alejandro alex alexander alexei alfred ali allan allen andre andrei
        andrew andy angus anthony antonio antony arnold arthur austin barack barry bart ben benjamin bernard bernie bill billy
        bob bobby boris brad bradley brandon brent brett brian bruce bryan calvin carl carlos cesar chad charles charlie
        chris christian christopher chuck clarence clay clint clinton cody colin corey cory craig curt curtis dale damon dan daniel
        danny darrell dave david dean denis dennis derek dick dmitri dmitry dominic don donald doug douglas drew dwight earl ed eddie
        edgar eduardo edward edwin eli elon emmanuel eric erik ernest eugene evan felix fernando francis francisco frank franklin
        fred frederick friedrich gabriel garry gary gavin gene geoffrey george gerald gerard gilbert glenn gordon graham greg
        gregory guy hal hank hans harold harry harvey hector henry herbert herman howard hugh hugo ian igor ivan jack jacob jake
        james jared jason javier jay jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jordan
        jorge jose josef joseph josh joshua juan justin karl keith ken kenneth kevin khizr kirk kurt kyle lance larry lee leo leon
        leonard lewis lindsey lloyd louis luis luke malcolm manuel marc marco marcus mario mark marshall martin marvin matt
        matthew maurice max michael mickey miguel mike mikhail mitch mitt mohamed mohammed nathan neal neil newt nicholas nick
        nicolas nigel noah norman oleg oliver omar orrin oscar owen pat patrick paul pedro pete peter phil philip rafael ralph rand
        randy raul ray raymond reggie reince rex ricardo richard rick ricky rob robert roberto rod rodney roger roland ron
        ronald ross roy rudy russ russell ryan salman sam samuel scott sean sebastian serge sergei sergey seth shane sidney simon
        spencer stan stanley stephen steve steven stewart stuart ted terrence terry theodore thomas tim timothy todd tom tommy
        tony travis trent trevor trey tucker tyler vernon victor viktor vincent vladimir vladislav volodymyr walter warren wayne
        wesley will willard william willie wolf xavier yuri zachary marlon mahmoud recep bashar benny bilawal jens olaf
        """
}
