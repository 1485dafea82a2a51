package dk.forloeb.engine.access;

import dk.forloeb.engine.Staff;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What surrounds each of the product's own pages for the person who looks at it; asked by {@code frame.html}. */
@Component
public class PageFrame {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WELCOME = "/camunda/app/welcome/";
    private static final String LAST_BOARD = "forloeb.board";

    private final CurrentUser user;
    private final Staff staff;
    private final HttpServletRequest request;

    PageFrame(CurrentUser user, Staff staff, HttpServletRequest request) {
        this.user = user;
        this.staff = staff;
        this.request = request;
    }

    /** The frame of the page that is being shown. */
    public Shown now() {
        Set<String> roles = user.roles();
        String path = request.getRequestURI();
        List<Entry> entries = Arrays.stream(Place.values())
                .filter(place -> place.isFor(roles))
                .map(place -> new Entry(place.label, address(place, path), path.equals(place.address)))
                .toList();
        return new Shown(user.id(), staff.nameOf(user.id()), home(), entries);
    }

    /** Where the person's day begins: the task list, or the first page of those who have no tasks. */
    public String home() {
        Set<String> roles = user.roles();
        return roles.isEmpty() || Place.TASKS.isFor(roles) ? TASKLIST : ownPage();
    }

    /** The first of the product's own pages that the person may open. */
    public String ownPage() {
        Set<String> roles = user.roles();
        return Arrays.stream(Place.values())
                .filter(place -> place.address.startsWith("/forloeb/") && place.isFor(roles))
                .map(place -> place.address)
                .findFirst()
                .orElse(WELCOME);
    }

    /** On the board itself its own entry leads to all of it. */
    private String address(Place place, String path) {
        return place == Place.BOARD && !path.equals(place.address) ? board() : place.address;
    }

    /** The board as the person has last filtered it in this session. */
    public String board() {
        HttpSession session = request.getSession(false);
        Object last = session == null ? null : session.getAttribute(LAST_BOARD);
        return last == null ? Place.BOARD.address : (String) last;
    }

    /** The way back to the board leads here from now on, until the person logs out. */
    public void rememberBoard(String address) {
        request.getSession().setAttribute(LAST_BOARD, address);
    }

    /** Whether the person's role has courses of its own to open; others see parts of a course without its page. */
    public boolean opensCourses() {
        return Place.BOARD.isFor(user.roles());
    }

    /**
     * @param userId of who is logged in
     * @param person name of the same
     * @param home where the product's name leads
     */
    public record Shown(String userId, String person, String home, List<Entry> entries) {}

    /** @param current whether this is the page that is shown */
    public record Entry(String label, String address, boolean current) {}

    /** The menu, in its order, and whose each entry is. */
    private enum Place {
        BOARD("Overblik", "/forloeb/overblik", EnumSet.of(Role.CASEWORKER, Role.TEAM_LEADER)),
        TASKS(
                "Opgaver",
                TASKLIST,
                EnumSet.complementOf(
                        EnumSet.of(Role.PROCESS_OWNER, Role.CONTROLLER, Role.DATA_PROTECTION_OFFICER, Role.ADMIN))),
        COCKPIT("Overvågning", "/camunda/app/cockpit/", EnumSet.of(Role.TEAM_LEADER, Role.PROCESS_OWNER)),
        ACCESS_LOG("Adgangslog", "/forloeb/adgang", EnumSet.of(Role.DATA_PROTECTION_OFFICER)),
        OVERDUE("Overskredne frister", "/forloeb/overvaagning/overskredet", EnumSet.of(Role.TEAM_LEADER)),
        AGEING("Tid i fasen", "/forloeb/overvaagning/liggetid", EnumSet.of(Role.TEAM_LEADER)),
        FAILURES("Fejl i forløb", "/forloeb/overvaagning/fejl", EnumSet.of(Role.ADMIN)),
        MAILINGS("Breve til mange", "/forloeb/breve/udsendelser", EnumSet.of(Role.TEAM_LEADER, Role.PROCESS_OWNER)),
        UNSENT("Ikke sendte breve", "/forloeb/breve/fejl", EnumSet.of(Role.TEAM_LEADER, Role.PROCESS_OWNER)),
        TEMPLATES("Brevskabeloner", "/forloeb/breve/skabeloner", EnumSet.of(Role.PROCESS_OWNER)),
        EFFECT("Effekt", "/forloeb/effekt", Role.READERS_OF_FIGURES),
        RULE_SETS("Regelsæt", "/forloeb/regelsaet", EnumSet.allOf(Role.class)),
        CLOSING_DAYS("Lukkedage", "/forloeb/frister/lukkedage", EnumSet.allOf(Role.class));

        private final String label;
        private final String address;
        private final Set<Role> roles;

        Place(String label, String address, Set<Role> roles) {
            this.label = label;
            this.address = address;
            this.roles = roles;
        }

        private boolean isFor(Set<String> held) {
            return roles.stream().map(Role::key).anyMatch(held::contains);
        }
    }
}
