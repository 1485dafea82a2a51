package dk.forloeb.demo;

import static java.util.Map.entry;

import dk.forloeb.engine.gateway.FormField;
import dk.forloeb.trajectory.DanishLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The plan, the courses and the mentor. */
final class EffortAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("lay-plan", EffortAnswers::plan),
            entry("start-upskilling", EffortAnswers::courseStart),
            entry("complete-upskilling", EffortAnswers::courseEnd),
            entry("hold-workshop", EffortAnswers::workshop),
            entry("register-e-learning", EffortAnswers::eLearning),
            entry("grant-mentor", EffortAnswers::mentor),
            entry("log-mentor", EffortAnswers::mentorLog),
            entry("renew-mentor", EffortAnswers::mentorRenewal));

    private static final List<String> COURSES =
            List.of("DANSKUDDANNELSE_1", "DANSKUDDANNELSE_1", "JOBDANSK", "FVU_DANSK");
    private static final int LESSONS_A_WEEK = 12;
    private static final String OVERRIDE = "Borgeren kan kun følge ét kursus ad gangen på grund af pasning af børn.";

    private EffortAnswers() {}

    private static Answers plan(Situation citizen) {
        boolean mentor = citizen.chance(45);
        LocalDate start = citizen.today().plusDays(citizen.between(3, 8));
        Answers answers = Answers.none()
                .with("jobGoal", "Arbejde med faste timer på en mindre arbejdsplads")
                .with("mentorWanted", Answers.yesOrNo(mentor))
                .with("placementWanted", "JA")
                .with("startDate", start)
                .with("endDate", start.plusWeeks(citizen.between(18, 30)))
                .with("hoursPerWeek", citizen.between(25, 37))
                .with("fixedContact", citizen.between(10, 14))
                .with("legalBasis", mentor ? List.of("OEVO", "PRAKTIK", "MENTOR") : List.of("OEVO", "PRAKTIK"))
                .with("budgetLine", "BIF-INT-1")
                .with("registeredInFagsystem", Answers.yesOrNo(citizen.persona().index() % 9 != 0))
                .with(
                        "fagsystemRef",
                        "FAG-%06d".formatted(100_000 + 37 * citizen.persona().index()))
                .with("reasonNotRegistered", "Fagsystemet var lukket; planen registreres i morgen.");
        return citizen.chance(80) && fitsIntoAWeek(citizen)
                ? answers.with("overrideReason", null)
                : answerOwnTracks(citizen, answers);
    }

    /** Whether the courses that the form proposes leave room for a placement. */
    private static boolean fitsIntoAWeek(Situation citizen) {
        return citizen.prefill().values().get("hoursPerWeek") instanceof Integer hours && hours > 0 && hours <= 25;
    }

    private static Answers answerOwnTracks(Situation citizen, Answers answers) {
        String course = COURSES.get(citizen.persona().danishRank());
        List<String> tracks = new ArrayList<>();
        tracks.add(course);
        if (citizen.chance(60)) {
            tracks.add("WORKSHOP_KULTUR");
        }
        if (citizen.chance(45)) {
            tracks.add("E_LAERING_4_MODULER");
        }
        return answers.with("tracks", tracks)
                .with(hoursKey(citizen, course), LESSONS_A_WEEK)
                .with("overrideReason", departs(citizen, tracks) ? OVERRIDE : null);
    }

    /** The field for the weekly hours of a course is shown only when that course is chosen. */
    private static String hoursKey(Situation citizen, String course) {
        return citizen.form().schema().fields().stream()
                .filter(field -> field.hideConditions().stream()
                        .anyMatch(condition -> condition.toString().contains('"' + course + '"')))
                .map(FormField::key)
                .findFirst()
                .orElse("hours");
    }

    /** Whether the tracks are not exactly those that the form came with. */
    private static boolean departs(Situation citizen, List<String> tracks) {
        return !(citizen.prefill().values().get("tracks") instanceof List<?> proposed)
                || !Set.copyOf(proposed).equals(Set.copyOf(tracks));
    }

    private static Answers courseStart(Situation citizen) {
        LocalDate start = citizen.today().plusDays(citizen.between(1, 7));
        int weeks = citizen.between(5, 9);
        return Answers.none()
                .with("startDate", start)
                .with("endDate", start.plusWeeks(weeks))
                .with("plannedLessons", weeks * LESSONS_A_WEEK);
    }

    private static Answers courseEnd(Situation citizen) {
        int planned = Integer.parseInt(citizen.prefill().text("plannedLessons"));
        boolean extended = citizen.chance(8);
        boolean broken = !extended && citizen.chance(6);
        DanishLevel level = levelShown(citizen.prefill().text("levelBefore"));
        return Answers.none()
                .with("attendedLessons", planned * (broken ? 30 : citizen.between(58, 99)) / 100)
                .with("result", extended ? "FORLAENGET" : broken ? "AFBRUDT" : "GENNEMFOERT")
                .with("levelAfter", broken || citizen.chance(45) ? level : next(level))
                .with("certificate", broken ? "INGEN" : "DELTAGER")
                .with("interruptReason", "FAMILIE")
                .with("newEndDate", citizen.today().plusWeeks(4))
                .with("extraLessons", 4 * LESSONS_A_WEEK);
    }

    private static DanishLevel levelShown(String label) {
        return Arrays.stream(DanishLevel.values())
                .filter(level -> level.label().equals(label))
                .findFirst()
                .orElse(DanishLevel.A2);
    }

    private static DanishLevel next(DanishLevel level) {
        DanishLevel[] all = DanishLevel.values();
        return all[Math.min(level.ordinal() + 1, all.length - 1)];
    }

    private static Answers workshop(Situation citizen) {
        return Answers.none()
                .with("date", citizen.today())
                .with("hosts", "Underviser og en tidligere deltager")
                .with("attended", Answers.yesOrNo(citizen.chance(85)))
                .with("newDateAgreed", "JA")
                .with("newDate", citizen.today().plusDays(14));
    }

    /** Two modules at a time. */
    private static Answers eLearning(Situation citizen) {
        boolean halfway = citizen.prefill().values().containsKey("module2Done");
        Answers answers = Answers.none().with("continues", "JA").with("supported", Answers.yesOrNo(citizen.chance(60)));
        return halfway
                ? answers.with("module3Done", citizen.today()).with("module4Done", citizen.today())
                : answers.with("module1Done", citizen.today()).with("module2Done", citizen.today());
    }

    private static Answers mentor(Situation citizen) {
        boolean none = citizen.prefill().text("proposal").startsWith("Ingen") && !citizen.chance(40);
        return Answers.none()
                .with("kind", none ? "INGEN" : citizen.optionOf("kind").orElse("FASTHOLDELSE"))
                .with("mentorFrom", "KOMMUNE")
                .with("mentorUser", DemoUser.MENTOR.id())
                .with("mentorName", null)
                .with("mentorOrg", "Mentorkorpset")
                .with("mentorPhone", "20 00 90 90")
                .with("from", citizen.today())
                .with("to", citizen.today().plusWeeks(citizen.between(12, 24)))
                .with("hoursPerWeek", citizen.between(1, 4))
                .with("budgetLine", "BIF-MEN-1")
                .with("beyondNormal", "JA")
                .with("childContact", "NEJ")
                .with("childCertificateDate", null);
    }

    private static Answers mentorLog(Situation citizen) {
        boolean concern = citizen.chance(8);
        return Answers.none()
                .with("date", citizen.today())
                .with("activity", citizen.chance(60) ? "SAMTALE" : "ARBEJDSPLADS")
                .with("minutes", 15 * citizen.between(2, 8))
                .with("progress", citizen.between(2, 5))
                .with("concern", Answers.yesOrNo(concern))
                .with("text", concern ? "Borgeren virker træt og har svært ved at nå det hele." : null);
    }

    private static Answers mentorRenewal(Situation citizen) {
        boolean renewed = citizen.chance(30);
        return Answers.none()
                .with("renew", Answers.yesOrNo(renewed))
                .with("to", citizen.today().plusWeeks(12));
    }
}
