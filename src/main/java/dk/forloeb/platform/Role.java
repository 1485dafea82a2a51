package dk.forloeb.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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

    /** Those who may see figures of at least so many that they are of nobody (domain 2.1, D11). */
    public static final Set<Role> READERS_OF_FIGURES = Collections.unmodifiableSet(EnumSet.of(
            SCREENER,
            CASEWORKER,
            COMPANY_CONSULTANT,
            REHAB_COORDINATOR,
            YOUTH_CONSULTANT,
            OUTREACH_WORKER,
            SAFETY_EXPERT,
            TEAM_LEADER,
            PROCESS_OWNER,
            CONTROLLER));

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
