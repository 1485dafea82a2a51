package dk.forloeb.demo;

import dk.forloeb.platform.Role;

/** The people of the demo; each has the password "demo". Names are invented. */
public enum DemoUser {
    VISITATOR("visitator", "Vibeke", "Visitator", Role.SCREENER),
    SAGSBEHANDLER("sagsbehandler", "Signe", "Sagsbehandler", Role.CASEWORKER),
    SAGSBEHANDLER2("sagsbehandler2", "Søren", "Sagsbehandler", Role.CASEWORKER),
    LAEGE("laege", "Lise", "Læge", Role.PHYSICIAN),
    VIRKSOMHEDSKONSULENT("virksomhedskonsulent", "Viggo", "Konsulent", Role.COMPANY_CONSULTANT),
    UNDERVISER("underviser", "Ulla", "Underviser", Role.INSTRUCTOR),
    MENTOR("mentor", "Mette", "Mentor", Role.MENTOR),
    REHAB("rehab", "Rikke", "Rehabilitering", Role.REHAB_COORDINATOR),
    KOORDINATOR("koordinator", "Kaj", "Koordinator", Role.CROSS_COORDINATOR),
    UNGEKONSULENT("ungekonsulent", "Uffe", "Ungekonsulent", Role.YOUTH_CONSULTANT),
    OPSOEGENDE("opsoegende", "Olga", "Opsøgende", Role.OUTREACH_WORKER),
    SIKKERHED("sikkerhed", "Sanne", "Sikkerhed", Role.SAFETY_EXPERT),
    PROJEKTLEDER("projektleder", "Poul", "Projektleder", Role.CAMPAIGN_LEAD),
    TEAMLEDER("teamleder", "Tina", "Teamleder", Role.TEAM_LEADER),
    PROCESEJER("procesejer", "Peter", "Procesejer", Role.PROCESS_OWNER),
    CONTROLLER("controller", "Camilla", "Controller", Role.CONTROLLER),
    DPO("dpo", "Dorthe", "Databeskyttelse", Role.DATA_PROTECTION_OFFICER),
    ADMIN("admin", "Anders", "Administrator", Role.ADMIN);

    static final String PASSWORD = "demo";

    private final String id;
    private final String firstName;
    private final String lastName;
    private final Role role;

    DemoUser(String id, String firstName, String lastName, Role role) {
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
        this.role = role;
    }

    /** User id in the engine. */
    public String id() {
        return id;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    public Role role() {
        return role;
    }
}
