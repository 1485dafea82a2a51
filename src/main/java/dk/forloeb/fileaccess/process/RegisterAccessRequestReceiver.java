package dk.forloeb.fileaccess.process;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.fileaccess.AccessChannel;
import dk.forloeb.fileaccess.AccessKind;
import dk.forloeb.fileaccess.AccessReport;
import dk.forloeb.fileaccess.AccessRequestService;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Start form "Registrér anmodning om aktindsigt". */
@Component
class RegisterAccessRequestReceiver implements FormReceiver {

    private final AccessRequestService requests;

    RegisterAccessRequestReceiver(AccessRequestService requests) {
        this.requests = requests;
    }

    @Override
    public String formId() {
        return "register-access-request";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        var report = new AccessReport(
                values.text("trajectoryNo"),
                values.choice("accessKind", AccessKind.class),
                values.date("receivedOn"),
                values.choice("accessChannel", AccessChannel.class));
        try {
            List<FieldError> problems = requests.problems(report);
            if (!problems.isEmpty()) {
                throw new FormRejectedException(problems);
            }
            String id = requests.register(report).toString();
            return Routing.started(report.trajectoryNo())
                    .with(Variables.ACCESS_REQUEST_ID, id)
                    .with(Variables.ACCESS_KIND, report.kind().name())
                    .with(Variables.CASEWORKER, requests.answeredBy(report.trajectoryNo()));
        } catch (DataIntegrityViolationException twice) {
            throw new FormRejectedException(List.of(AccessRequestService.OPEN_ALREADY));
        } catch (UnknownTrajectoryException unknown) {
            throw FormRejectedException.of("trajectoryNo", unknown.getMessage());
        }
    }
}
