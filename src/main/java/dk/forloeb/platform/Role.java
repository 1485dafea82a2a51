package dk.forloeb.platform;

import java.util.Arrays;

/** A role of the municipality's staff; its key is the engine's group id. */
public enum Role {
    SCREENER("screener", "Visitator"),
    CASEWORKER("caseworker", "Sagsbehandler"),
    PHYSICIAN("physician", "Læge på jobcenteret"),
    COMPANY_CONSULTANT("company-consultant", "Virksomhedskonsulent"),
    INSTRUCTOR("instructor", "Underviser"),
    MENTOR("mentor", "Mentor"),
    REHAB_COORDINATOR("rehab-coordinator", "Rehabiliteringskoordinator"),
    CROSS_COORDINATOR("cross-coordinator", "Tværgående koordinator"),
    YOUTH_CONSULTANT("youth-consultant", "Ungekonsulent"),
    OUTREACH_WORKER("outreach-worker", "Opsøgende medarbejder"),
    SAFETY_EXPERT("safety-expert", "Etnisk Konsulentteam"),
    CAMPAIGN_LEAD("campaign-lead", "Projektleder"),
    TEAM_LEADER("team-leader", "Teamleder"),
    PROCESS_OWNER("process-owner", "Procesejer"),
    CONTROLLER("controller", "Controller"),
    DATA_PROTECTION_OFFICER("data-protection-officer", "Databeskyttelsesrådgiver"),
    ADMIN("camunda-admin", "Systemadministrator");

    private final String key;
    private final String label;

    Role(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Group id in the engine. */
    public String key() {
        return key;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    public static boolean isKnown(String key) {
        return Arrays.stream(values()).anyMatch(role -> role.key.equals(key));
    }
}
