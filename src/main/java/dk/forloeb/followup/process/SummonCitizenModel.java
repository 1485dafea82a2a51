package dk.forloeb.followup.process;

/** Names used by summon-citizen.bpmn. */
final class SummonCitizenModel {

    static final String PROCESS_ID = "summon-citizen";

    private SummonCitizenModel() {}

    static final class Elements {
        static final String CITIZEN_SUMMONED = "EndEvent_CitizenSummoned";

        private Elements() {}
    }
}
