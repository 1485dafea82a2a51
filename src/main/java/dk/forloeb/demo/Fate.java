package dk.forloeb.demo;

/** How a synthetic citizen's course goes; decides the answers that route the processes and how long ago it began. */
enum Fate {
    /** Referred this week; nobody has looked at it yet. */
    JUST_REFERRED(2, 1, 3),
    /** Described but not decided yet. */
    BEING_SCREENED(4, 4, 4),
    NOT_TARGET_GROUP(4, 60, 120),
    WAITING(3, 4, 3),
    /** Has a seat; the first meeting is ahead, for some of them too late. */
    ADMITTED(4, 8, 12),
    DECLINES(3, 50, 90),
    STAYS_AT_CLARIFICATION(4, 12, 12),
    STAYS_AT_PHYSICIAN(3, 16, 14),
    PAUSED_FOR_TREATMENT(3, 24, 10),
    STAYS_AT_PLAN(3, 18, 10),
    STAYS_AT_UPSKILLING(5, 28, 22),
    STAYS_AT_MATCH(4, 70, 20),
    STAYS_IN_PLACEMENT(5, 80, 25),
    STAYS_AT_NEXT_STEP(3, 124, 10),
    STAYS_AT_CLOSING(2, 130, 10),
    NO_SHOW_AT_DOCTOR(2, 60, 40),
    LOOPS_ONCE(4, 130, 130),
    LONG_COURSE(4, 290, 130),
    CLARIFIED_ELSEWHERE(2, 150, 100),
    EDUCATION(3, 160, 110),
    JOB(5, 150, 190);

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

    boolean seesPhysician() {
        return switch (this) {
            case STAYS_AT_PHYSICIAN, PAUSED_FOR_TREATMENT, NO_SHOW_AT_DOCTOR, CLARIFIED_ELSEWHERE -> true;
            default -> false;
        };
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
            case STAYS_AT_UPSKILLING -> "complete-upskilling";
            case STAYS_AT_MATCH -> "match-workplace";
            case STAYS_IN_PLACEMENT -> "end-placement";
            case STAYS_AT_NEXT_STEP -> "choose-next-step";
            case STAYS_AT_CLOSING -> "close-trajectory";
            default -> "";
        };
    }
}
