package dk.forloeb.caseload.web;

/** What somebody has looked into a citizen's data for, by the way by which it was done (GDPR art. 15; EU Court C-579/21). */
final class LookPurpose {

    private LookPurpose() {}

    /** @param source as the log keeps it */
    static String of(String source) {
        if (source.startsWith("page:access-log")) {
            return "Kontrol af adgang";
        }
        if (source.startsWith("page:finished-course") || source.equals("page:failures")) {
            return "Tilsyn og drift";
        }
        if (source.startsWith("api:")) {
            return "Oplysninger fra andre systemer";
        }
        if (source.startsWith("health:")) {
            return "Afklaring af helbred";
        }
        return source.contains("letter") ? "Breve" : "Sagsbehandling";
    }
}
