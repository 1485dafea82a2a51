package dk.forloeb.supervision;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns away whoever has no Cockpit, and asks for the right to what is in it. */
@Component
public class SupervisorAccess {

    /** The physician's and the notification about a child, which no course's page shows either. */
    static final Set<String> CONFIDENTIAL = Set.of("health-review", "notify-child-welfare");

    private final SupervisorRights rights;

    SupervisorAccess(SupervisorRights rights) {
        this.rights = rights;
    }

    /** @throws NoSupervisorException when the person may not enter Cockpit */
    public void require() {
        if (!rights.entersCockpit()) {
            throw new NoSupervisorException(
                    "Din bruger har ikke adgang til Overvågning. Den er for teamledere, procesejere og administratorer.");
        }
    }

    /** @throws NoSupervisorException when the person may not read the history of this process */
    void requireHistoryOf(Definition process) {
        require();
        if (!rights.readsHistoryOf(process.key())) {
            throw new NoSupervisorException(
                    "Din bruger må ikke se, hvad der er sket i denne proces. Teamledere må; en administrator kan give retten.");
        }
    }

    /**
     * Of a process whose mere ending is about health or about a child, no list says whose it was; the counts of its steps do.
     *
     * @throws NoSupervisorException when the process is such a one, or the person may not read its history
     */
    void requireCoursesOf(Definition process) {
        requireHistoryOf(process);
        if (CONFIDENTIAL.contains(process.key())) {
            throw new NoSupervisorException("Hvis forløb der har været i denne proces, er fortroligt og vises ikke her."
                    + " Varmekortet viser, hvor mange der har været i hvert trin.");
        }
    }

    /** @throws NoSupervisorException when the person may not see what runs */
    void requireRunning() {
        require();
        if (!rights.readsRunning()) {
            throw new NoSupervisorException(
                    "Din bruger må ikke se, hvad der er i gang. Teamledere og administratorer må.");
        }
    }

    /** @throws NoSupervisorException when the person may not have a step tried again */
    void requireRetry() {
        if (!rights.retries()) {
            throw new NoSupervisorException(
                    "Din bruger må ikke få et trin prøvet igen. Bed en systemadministrator om det. Intet er ændret.");
        }
    }
}
