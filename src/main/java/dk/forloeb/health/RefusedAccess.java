package dk.forloeb.health;

import dk.forloeb.platform.AccessLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Logs who was turned away from health findings, in a transaction of its own because the refused one is rolled back. */
@Component
class RefusedAccess {

    private final AccessLog accessLog;

    RefusedAccess(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void log(String trajectoryNo, String source) {
        accessLog.record(AccessLog.Action.REFUSED, trajectoryNo, source);
    }
}
