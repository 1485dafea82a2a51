package dk.forloeb.clarification.process;

/** Names used by rehabilitation-team.bpmn. */
final class RehabilitationTeamModel {

    static final String PROCESS_ID = "rehabilitation-team";

    private RehabilitationTeamModel() {}

    /** Elements that people or time act on. */
    static final class Elements {
        static final String BOOK_TEAM_MEETING = "UserTask_BookTeamMeeting";
        static final String HOLD_TEAM_MEETING = "UserTask_HoldTeamMeeting";
        static final String WRITE_RECOMMENDATION = "UserTask_WriteRecommendation";
        static final String RECOMMENDATION_GIVEN = "EndEvent_RecommendationGiven";

        private Elements() {}
    }
}
