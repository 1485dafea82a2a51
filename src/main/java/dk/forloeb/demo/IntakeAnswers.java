package dk.forloeb.demo;

import static java.util.Map.entry;

import dk.forloeb.trajectory.DanishLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** From the referral to the first meeting. */
final class IntakeAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("describe-situation", IntakeAnswers::situation),
            entry("assess-target-group", IntakeAnswers::verdict),
            entry("hold-start-meeting", IntakeAnswers::startMeeting),
            entry("secure-first-offer", IntakeAnswers::firstOffer),
            entry("record-consent", IntakeAnswers::consent));

    private static final List<String> SOURCES =
            List.of("SAGSBEHANDLER", "SAGSBEHANDLER", "SAGSBEHANDLER", "DATALISTE", "ANDEN_FORVALTNING", "BORGER");
    private static final List<String> OTHER_BARRIERS =
            List.of("UDDANNELSE", "ERFARING", "SOCIALT", "FAMILIE", "BOLIG", "ARBEJDSPLADSKULTUR", "HELBREDSMESTRING");
    private static final int NO_OFFER_EVERY = 12;
    private static final int NO_OFFER_ONE = 3;
    /** Since the citizen asked for help anew: but for the young, the law's day for the first offer lies ahead. */
    private static final int NO_OFFER_MONTHS = 1;

    private static final int PROTECTED_EVERY = 24;
    private static final int PROTECTED_ONE = 7;

    private IntakeAnswers() {}

    static Answers referral(Persona persona, Random random) {
        boolean elsewhere = persona.fate() == Fate.NOT_TARGET_GROUP && persona.index() % 2 == 0;
        return Answers.none()
                .with("cpr", persona.cpr())
                .with("fullName", persona.name())
                .with("phone", persona.phone())
                .with("preferredLanguage", persona.language())
                .with("interpreterNeeded", Answers.yesOrNo(persona.needsInterpreter()))
                .with("livesInCopenhagen", Answers.yesOrNo(!elsewhere))
                .with(
                        "residenceReason",
                        elsewhere ? "Borgeren flytter til København i løbet af de næste måneder." : null)
                .with("addressProtected", Answers.yesOrNo(persona.index() % PROTECTED_EVERY == PROTECTED_ONE))
                .with("referralSource", NameStock.pick(SOURCES, random))
                .with("benefitType", persona.index() % 11 == 5 ? "DAGPENGE" : "KONTANTHJAELP")
                .with("orgUnit", persona.secondUnit() ? "CENTER_SYD" : "CENTER_NORD");
    }

    private static Answers situation(Situation citizen) {
        Persona persona = citizen.persona();
        boolean needless = citizen.has(Fate.NOT_TARGET_GROUP);
        int workYears = citizen.between(0, 4);
        int benefitMonths = citizen.has(Fate.CLARIFIED_ELSEWHERE) ? 36 : citizen.between(8, 34);
        boolean lacksOffer = persona.index() % NO_OFFER_EVERY == NO_OFFER_ONE;
        return Answers.none()
                .with("benefitMonths36", benefitMonths)
                .with("firstRequestOn", citizen.today().minusMonths(lacksOffer ? NO_OFFER_MONTHS : benefitMonths))
                .with("lawSteps", lacksOffer ? List.of("SAMTALE") : List.of("SAMTALE", "TILBUD"))
                .with("visitation", persona.isJobReady() ? "JOBPARAT" : "AKTIVITETSPARAT")
                .with("residenceYears", workYears + citizen.between(2, 9))
                .with("inStatutoryProgram", "NEJ")
                .with("otherEffort", "INGEN")
                .with("danishLevel", needless ? DanishLevel.C1 : DanishLevel.values()[persona.danishRank()])
                .with("danishLevelSource", citizen.chance(60) ? "TEST" : "SELVVURDERET")
                .with("dkWorkYears", workYears)
                .with("educationLevel", NameStock.pick(List.of("INGEN", "GRUNDSKOLE", "UNGDOM"), citizen.random()))
                .with("barriers", needless ? List.of("BOLIG") : barriers(citizen))
                .with("cultureNeed", Answers.yesOrNo(!needless && (persona.danishRank() > 2 || citizen.chance(50))));
    }

    private static Answers firstOffer(Situation citizen) {
        return Answers.none()
                .with("answer", "SYG")
                .with("from", citizen.today())
                .with("lookAgainOn", citizen.today().plusMonths(1));
    }

    private static List<String> barriers(Situation citizen) {
        List<String> barriers = new ArrayList<>();
        if (citizen.persona().danishRank() < 3) {
            barriers.add("SPROG");
        }
        if (citizen.persona().healthBarrier()) {
            barriers.add(citizen.chance(50) ? "HELBRED_FYSISK" : "HELBRED_PSYKISK");
        }
        barriers.add(NameStock.pick(OTHER_BARRIERS, citizen.random()));
        return barriers;
    }

    private static Answers verdict(Situation citizen) {
        Answers answers = Answers.none();
        if (citizen.has(Fate.NOT_TARGET_GROUP)) {
            return answers.with("visResult", "IKKE_MAALGRUPPE")
                    .with("needStatement", "Borgeren klarer sig godt på dansk og kender arbejdspladser i Danmark.");
        }
        if (citizen.prefill().values().get("segment") == null) {
            answers.with("segment", "OPKVAL").with("priority", 3);
        }
        return answers.with("visResult", citizen.has(Fate.WAITING) ? "VENTELISTE" : "TILBUDT")
                .with(
                        "needStatement",
                        "Borgeren mangler dansk til at søge arbejde og kender kun lidt til danske arbejdspladser.");
    }

    private static Answers startMeeting(Situation citizen) {
        boolean accepts = !citizen.persona().fate().declines();
        boolean physician = citizen.persona().healthBarrier();
        return Answers.none()
                .with("meetingDate", citizen.now().minusMinutes(50))
                .with("channel", "FREMMOEDE")
                .with("interpreter", citizen.persona().needsInterpreter() ? "FREMMOEDE" : "NEJ")
                .with("language", citizen.persona().language())
                .with("acceptsProgram", Answers.yesOrNo(accepts))
                .with("motivation", accepts ? citizen.between(4, 10) : null)
                .with("competenceNeeded", "JA")
                .with("healthReviewWanted", Answers.yesOrNo(physician))
                .with("consentPurposes", purposes(citizen))
                .with("safeContact", NameStock.pick(List.of("DIGITAL_POST", "SMS", "TELEFON"), citizen.random()));
    }

    private static List<String> purposes(Situation citizen) {
        List<String> purposes = new ArrayList<>(List.of("ARBEJDSGIVER"));
        if (citizen.persona().healthBarrier()) {
            purposes.add("LAEGE_PAA_JOBCENTER");
        }
        if (citizen.persona().fate().cooperates(citizen.persona().index())) {
            purposes.add("TVAERGAAENDE");
        }
        return purposes;
    }

    private static Answers consent(Situation citizen) {
        Answers answers = Answers.none();
        if (citizen.prefill().text("purposeLabel").equals("Samarbejde med andre forvaltninger")) {
            answers.with("parties", List.of("SOF", "SUF")).with("scope", List.of("ARBEJDE", "SOCIALT"));
        }
        return answers.with("given", "JA")
                .with("method", citizen.chance(70) ? "DIGITALT" : "SKRIFTLIGT")
                .with("methodNote", null)
                .with("validUntil", citizen.today().plusMonths(11));
    }
}
