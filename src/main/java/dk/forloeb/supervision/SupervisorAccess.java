package dk.forloeb.supervision;

import org.springframework.stereotype.Component;

/** Turns away whoever has no Cockpit, and asks for the right to what is in it. */
@Component
public class SupervisorAccess {

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
