package dk.forloeb.demo;

import dk.forloeb.health.PhysicianSlots;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.trajectory.OrgUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What must be known before the first citizen comes: who the caseworkers are and when the physician is there. */
@Component
@Profile("demo")
class PopulationSeeds {

    private static final int MAX_LOAD = 25;
    private static final int WEEKS_AHEAD = 16;

    private final CaseworkerService caseworkers;
    private final PhysicianSlots slots;

    PopulationSeeds(CaseworkerService caseworkers, PhysicianSlots slots) {
        this.caseworkers = caseworkers;
        this.slots = slots;
    }

    /** One caseworker in each unit. */
    void employ() {
        employ(DemoUser.SAGSBEHANDLER, OrgUnit.CENTER_NORD, List.of("da", "en", "ar", "fa"));
        employ(DemoUser.SAGSBEHANDLER2, OrgUnit.CENTER_SYD, List.of("da", "en", "tr", "so"));
    }

    /** The physician's times from a day until some months after another. */
    void openCalendar(LocalDate from, LocalDate until) {
        int weeks = (int) ChronoUnit.WEEKS.between(from, until) + WEEKS_AHEAD;
        slots.open(from.atStartOfDay(), weeks);
    }

    private void employ(DemoUser user, OrgUnit unit, List<String> languages) {
        caseworkers.register(user.id(), user.firstName() + " " + user.lastName(), unit, languages, MAX_LOAD);
    }
}
