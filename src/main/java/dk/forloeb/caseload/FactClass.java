package dk.forloeb.caseload;

import java.util.Arrays;
import java.util.Set;

/**
 * What the columns of the decision tables tell of a citizen, by the data classes of domain 2.1, so that "Hvorfor disse forslag?"
 * keeps from a reader what the role may not know. Whoever adds a column to a table writes its name here: {@code age}, or
 * {@code next-step/kind} where several tables mean different things by one name. What is not written here is shown to nobody.
 */
enum FactClass {

    /**
     * The citizen's situation, the course, attendance, the workplace and decisions (D1, D4, D7, D8, D10): the caseworker and the
     * team leader read it. That a referral names health as a barrier belongs here: the screening officer, who reads nothing
     * of D6, asks and screens by it.
     */
    CASE(
            "decisionDate",
            "ruleSetId",
            "inKbh",
            "age",
            "yearsToPension",
            "benefitType",
            "benefitMonths36",
            "inStatutoryProgram",
            "otherEffort",
            "danishRank",
            "literacy",
            "educationLevel",
            "dkWorkYears",
            "cultureNeed",
            "eLearningDone",
            "industry",
            "citizenWish",
            "voluntary",
            "segment",
            "visitation",
            "jobNear",
            "orgUnit",
            "deceased",
            "abroad",
            "addressProtected",
            "safeContact",
            "digitalPost",
            "cprKind",
            "healthBarrier",
            "socialBarrier",
            "sickDaysNow",
            "attempts",
            "reached",
            "cause",
            "mandatory",
            "workingDaysSinceReport",
            "noShow30d",
            "appointment",
            "offerUnderLaw",
            "attended",
            "missedSlots",
            "triedOffers",
            "phase",
            "weekInPlacement",
            "status",
            "openCase",
            "placementsDone",
            "progressionDelta",
            "attendancePct",
            "weeksLeft",
            "weeksSoFar",
            "specialNeed",
            "inPlacement",
            "retentionRisk",
            "employerIntent",
            "employerHasMentor",
            "ordinaryHours",
            "fte",
            "currentPlaced",
            "absence-response/kind",
            "deadline-escalation/kind",
            "decision-kind/kind",
            "interruption/kind",
            "next-step/kind",
            "placement-duration/kind",
            "result",
            "taskId",
            "startEvent",
            "letterKind",
            "recipientKind",
            "form"),

    /** How the caseworker judges the citizen's function (D6): the caseworker reads it. It comes from no physician and no consent. */
    ASSESSED_FUNCTION("functionSevere", "prognosis", "treatmentOngoing"),

    /**
     * What the physician at the job centre has told, or what follows from it (D6): the caseworker reads it as long as the
     * citizen's consent stands.
     */
    PHYSICIANS_WORD("conclusion", "workBand", "healthFlag"),

    /** Nobody has decided who may know it. */
    UNKNOWN;

    private final Set<String> columns;

    FactClass(String... columns) {
        this.columns = Set.of(columns);
    }

    /**
     * @param table id of the decision table
     * @param input name of the column's input
     */
    static FactClass of(String table, String input) {
        return Arrays.stream(values())
                .filter(one -> one.columns.contains(input) || one.columns.contains(table + "/" + input))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Names as they are written above. */
    Set<String> columns() {
        return columns;
    }
}
