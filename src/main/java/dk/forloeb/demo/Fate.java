package dk.forloeb.demo;

/** How a synthetic citizen's course goes; decides the answers that route the processes and how long ago it began. */
enum Fate {
    /** Referred this week; nobody has looked at it yet. */
    JUST_REFERRED(2, 1, 3),
    /** Described but not decided yet. */
    BEING_SCREENED(3, 4, 4),
    NOT_TARGET_GROUP(4, 60, 120),
    /** Referred when the unit has no free seat left. */
    WAITING(3, 4, 3),
    /** Has a seat; the first meeting is ahead, for some of them too late. */
    ADMITTED(3, 8, 12),
    DECLINES(3, 70, 70),
    /** Said no not long ago, so that the record is still open for a complaint. */
    DECLINED_LATELY(2, 13, 2),
    STAYS_AT_CLARIFICATION(4, 12, 12),
    STAYS_AT_PHYSICIAN(3, 16, 14),
    PAUSED_FOR_TREATMENT(3, 24, 10),
    STAYS_AT_PLAN(3, 18, 10),
    STAYS_AT_UPSKILLING(3, 28, 22),
    /** The course is over; the instructor has not told how it went. */
    AWAITS_COURSE_RESULT(2, 70, 20),
    STAYS_AT_MATCH(4, 74, 20),
    STAYS_IN_PLACEMENT(3, 80, 25),
    /** The placement is over; the consultant has not told how it went. */
    AWAITS_PLACEMENT_RESULT(2, 150, 20),
    STAYS_AT_NEXT_STEP(3, 124, 10),
    STAYS_AT_CLOSING(2, 130, 10),
    NO_SHOW_AT_DOCTOR(2, 60, 40),
    LOOPS_ONCE(4, 130, 130),
    LONG_COURSE(2, 290, 130),
    /** Is to have another round after more than a year; the team leader has not agreed yet. */
    AWAITS_TEAM_LEADER(2, 390, 30),
    CLARIFIED_ELSEWHERE(1, 250, 60),
    /** Is being clarified; the rehabilitation coordinator has not written the recommendation. */
    STAYS_AT_RECOMMENDATION(1, 240, 20),
    EDUCATION(3, 160, 110),
    JOB(5, 150, 190);

    /** Working days before the end of the population from which on nobody new gets a seat of the full unit. */
    static final int SEATS_GONE = 8;

    private static final int DECISION_EVERY = 6;
    private static final int COOPERATION_EVERY = 12;

    private final int weight;
    private final int referredAtLeast;
    private final int spread;

    /**
     * @param weight how many of 72 citizens have it
     * @param referredAtLeast fewest working days since the referral
     * @param spread how many working days the referrals are spread over before that
     */
    Fate(int weight, int referredAtLeast, int spread) {
        this.weight = weight;
        this.referredAtLeast = referredAtLeast;
        this.spread = spread;
    }

    int weight() {
        return weight;
    }

    int referredAtLeast() {
        return referredAtLeast;
    }

    int spread() {
        return spread;
    }

    /** Most working days that a task waits for somebody, so that the course surely gets where it is to stand. */
    int longestWait() {
        return switch (this) {
            case WAITING, DECLINED_LATELY -> 1;
            case ADMITTED,
                    STAYS_AT_CLARIFICATION,
                    STAYS_AT_PHYSICIAN,
                    PAUSED_FOR_TREATMENT,
                    STAYS_AT_PLAN,
                    STAYS_AT_UPSKILLING,
                    AWAITS_COURSE_RESULT,
                    STAYS_IN_PLACEMENT,
                    AWAITS_PLACEMENT_RESULT,
                    STAYS_AT_RECOMMENDATION -> 2;
            default -> 9;
        };
    }

    /** Whether the citizen gets a seat, sooner or later. */
    boolean getsSeat() {
        return switch (this) {
            case JUST_REFERRED, BEING_SCREENED, NOT_TARGET_GROUP, WAITING -> false;
            default -> true;
        };
    }

    boolean seesPhysician() {
        return switch (this) {
            case STAYS_AT_PHYSICIAN,
                    PAUSED_FOR_TREATMENT,
                    NO_SHOW_AT_DOCTOR,
                    CLARIFIED_ELSEWHERE,
                    STAYS_AT_RECOMMENDATION -> true;
            default -> false;
        };
    }

    /** Takes no part, and says so at the first meeting. */
    boolean declines() {
        return this == DECLINES || this == DECLINED_LATELY;
    }

    /** Whether nobody finishes with this citizen's absence, so that it stands open. */
    boolean leavesAbsenceOpen() {
        return this == STAYS_AT_UPSKILLING || this == STAYS_IN_PLACEMENT;
    }

    /** Whether nobody fills in this form for this citizen. */
    boolean waitsFor(String formId) {
        return formId.equals(waitsForForm())
                || this == STAYS_AT_UPSKILLING && formId.equals("contact-after-absence")
                || this == STAYS_IN_PLACEMENT && formId.equals("resume-plan")
                || this == STAYS_AT_UPSKILLING && formId.equals("record-answer")
                || this == STAYS_IN_PLACEMENT && formId.equals("follow-up-answer")
                || this == AWAITS_COURSE_RESULT && formId.equals("approve-decision")
                || this == STAYS_AT_MATCH && formId.equals("reason-decision")
                || isLate() && formId.equals("follow-up-deadline");
    }

    /** Whether there is a decision to make when the plan has been laid. */
    boolean asksForDecision(int persona) {
        return this == AWAITS_COURSE_RESULT || this == STAYS_AT_MATCH || persona % DECISION_EVERY == 0;
    }

    /** Whether another administration is asked when the plan has been laid. */
    boolean cooperates(int persona) {
        return this == STAYS_AT_UPSKILLING || this == STAYS_IN_PLACEMENT || persona % COOPERATION_EVERY == 0;
    }

    /** Whether the team leader has not seen yet to what is late. */
    private boolean isLate() {
        return this == AWAITS_COURSE_RESULT || this == AWAITS_PLACEMENT_RESULT;
    }

    /** The form that nobody fills in for this citizen, so that the course stands still there; empty when it goes on. */
    String waitsForForm() {
        return switch (this) {
            case JUST_REFERRED -> "describe-situation";
            case BEING_SCREENED -> "assess-target-group";
            case ADMITTED -> "hold-start-meeting";
            case STAYS_AT_CLARIFICATION -> "clarify-competences";
            case STAYS_AT_PHYSICIAN -> "review-health";
            case STAYS_AT_PLAN -> "lay-plan";
            case STAYS_AT_UPSKILLING, AWAITS_COURSE_RESULT -> "complete-upskilling";
            case STAYS_AT_MATCH -> "match-workplace";
            case STAYS_IN_PLACEMENT, AWAITS_PLACEMENT_RESULT -> "end-placement";
            case STAYS_AT_NEXT_STEP -> "choose-next-step";
            case AWAITS_TEAM_LEADER -> "review-long-course";
            case STAYS_AT_CLOSING -> "close-trajectory";
            case STAYS_AT_RECOMMENDATION -> "write-recommendation";
            default -> "";
        };
    }
}
