package dk.forloeb.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The placement and the contact with citizen and workplace. */
final class WorkplaceAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("match-workplace", WorkplaceAnswers::match),
            entry("approve-placement", WorkplaceAnswers::approval),
            entry("end-placement", WorkplaceAnswers::end),
            entry("contact-citizen", WorkplaceAnswers::citizenContact),
            entry("contact-workplace", WorkplaceAnswers::workplaceContact));

    private static final List<String> COMPANIES = List.of(
            "Lagerhallen Syd (opdigtet)",
            "Havnens Kantine (opdigtet)",
            "Rent Nu Rengøring (opdigtet)",
            "Plejehjemmet Solgården (opdigtet)",
            "Bageriet på Hjørnet (opdigtet)",
            "Byens Vaskeri (opdigtet)",
            "Supermarkedet Torvet (opdigtet)",
            "Cykelværkstedet Nord (opdigtet)");
    private static final int JOB_READY_WEEKS = 4;

    private WorkplaceAnswers() {}

    private static Answers match(Situation citizen) {
        int company = citizen.random().nextInt(COMPANIES.size());
        LocalDate start = citizen.today().plusDays(citizen.between(9, 16));
        int weeks = citizen.persona().isJobReady() ? JOB_READY_WEEKS : citizen.between(8, 13);
        return Answers.none()
                .with("matchFound", "JA")
                .with("noMatchReason", null)
                .with("companyName", COMPANIES.get(company))
                .with("cvr", "9900%04d".formatted(company + 1))
                .with("pNumber", "990000%04d".formatted(company + 1))
                .with("contactName", "Kontaktperson Nr. %d".formatted(company + 1))
                .with("contactEmail", "kontakt%d@virksomhed.example".formatted(company + 1))
                .with("contactPhone", "20 00 80 %02d".formatted(company + 10))
                .with("fte", citizen.between(12, 60))
                .with("currentPlaced", citizen.between(0, 1))
                .with("notLastEmployer", true)
                .with("placementKind", "PRAKTIK")
                .with("purpose", "OPKVALIFICERE")
                .with("start", start)
                .with("end", start.plusWeeks(weeks).minusDays(1))
                .with("hoursPerWeek", citizen.between(15, 30))
                .with("tasks", "Lettere opgaver sammen med en fast kollega, som giver oplæring og taler dansk.")
                .with("ordinaryHoursGoal", citizen.between(5, 20))
                .with("mentorNeeded", citizen.chance(40) ? "SPROG" : "NEJ")
                .with("accommodationsShared", null);
    }

    private static Answers approval(Situation citizen) {
        return Answers.none()
                .with("approved", "JA")
                .with("employeeRep", "Tillidsrepræsentant på stedet")
                .with("employeeRepApproved", "JA")
                .with(
                        "vitasRef",
                        "VITAS-%05d".formatted(10_000 + citizen.random().nextInt(80_000)))
                .with(
                        "checks",
                        List.of("MERBESKAEFTIGELSE", "IKKE_SENESTE_ARBEJDSGIVER", "ARBEJDSMILJOE", "SKAANEHENSYN"));
    }

    private static Answers end(Situation citizen) {
        return Answers.none()
                .with("attendancePct", citizen.between(70, 100))
                .with("placementEnd", "AFSLUT")
                .with("endReason", citizen.has(Fate.JOB) ? "ANSAT" : "UDLOEBET")
                .with("newEnd", null);
    }

    private static Answers citizenContact(Situation citizen) {
        return Answers.none()
                .with("date", citizen.now().minusMinutes(35))
                .with("channel", citizen.chance(50) ? "FREMMOEDE" : "TELEFON")
                .with("attendancePct", citizen.between(65, 100))
                .with("issues", citizen.chance(65) ? List.of("INGEN") : List.of("SPROG", "TRANSPORT"))
                .with("nextContact", nextContact(citizen))
                .with("held", Answers.yesOrNo(!staysAway(citizen)));
    }

    /** Some stay away now and then; those whose absence is to stand open, each time after the first contact. */
    private static boolean staysAway(Situation citizen) {
        return citizen.persona().fate().leavesAbsenceOpen()
                ? !citizen.prefill().text("lastContact").isEmpty()
                : citizen.chance(5);
    }

    private static Answers workplaceContact(Situation citizen) {
        String intent =
                switch (citizen.persona().fate()) {
                    case JOB -> "ANSAETTER";
                    case LOOPS_ONCE, LONG_COURSE, AWAITS_TEAM_LEADER -> "USIKKER";
                    default -> citizen.chance(50) ? "FORLAENGER" : "USIKKER";
                };
        return Answers.none()
                .with("contact", "Nærmeste leder")
                .with("date", citizen.now().minusMinutes(35))
                .with("attendancePct", citizen.between(70, 100))
                .with("ordinaryHours", citizen.has(Fate.JOB) ? citizen.between(5, 25) : 0)
                .with("employerIntent", intent)
                .with("nextContact", nextContact(citizen));
    }

    /** As late as the form allows. */
    private static LocalDate nextContact(Situation citizen) {
        return citizen.day("latestNextContact").orElse(citizen.today().plusDays(2));
    }
}
