package dk.forloeb.health.process;

/** Names used by health-review.bpmn. */
final class HealthReviewModel {

    static final String PROCESS_ID = "health-review";

    private HealthReviewModel() {}

    /** Facts that the process waits for. */
    static final class Messages {

        static final String CONSENT_GONE = "health.consentGone";

        private Messages() {}
    }

    static final class Elements {

        static final String REFER_TO_PHYSICIAN = "UserTask_ReferToPhysician";
        static final String BOOK_SLOT = "ServiceTask_BookSlot";
        static final String FIND_SLOT = "UserTask_FindSlot";
        static final String REVIEW_HEALTH = "UserTask_ReviewHealth";
        static final String DECIDE_AFTER_HEALTH_REVIEW = "UserTask_DecideAfterHealthReview";
        static final String FOLLOW_UP_REACHED = "CatchEvent_FollowUpReached";
        static final String NO_CONSENT = "EndEvent_NoConsent";
        static final String REVIEW_DECLINED = "EndEvent_ReviewDeclined";
        static final String MISSED_AGAIN = "EndEvent_MissedAgain";
        static final String HEALTH_CLARIFIED = "EndEvent_HealthClarified";
        static final String REVIEW_INTERRUPTED = "EndEvent_ReviewInterrupted";

        private Elements() {}
    }
}
