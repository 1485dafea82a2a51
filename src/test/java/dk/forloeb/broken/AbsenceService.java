package dk.forloeb.broken;

import dk.forloeb.broken.process.SendLetter;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;

/** Knows the engine and its own process package, asks the machine for the time, and hides what it needs. */
public class AbsenceService {

    @Autowired
    RuntimeService engine;

    SendLetter letter;

    Date reportedAt;

    LocalDate today() {
        return LocalDate.now();
    }
}
