package dk.forloeb.absence;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.FieldCipher;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports of absence from other systems, each once however often it is sent. */
@Service
public class AbsenceIntake {

    private static final String CALL = "api:absence";
    private static final String LIST = "api:attendance-list";
    private static final String OVERTAKEN =
            "Sagen blev ændret i samme øjeblik, så linjen er ikke modtaget. Prøv igen: send linjen en gang til.";

    private final AbsenceService absences;
    private final ReportAccess access;
    private final AccessLog accessLog;
    private final AbsenceProperties policy;
    private final FieldCipher cipher;
    private final TransactionTemplate transaction;

    AbsenceIntake(
            AbsenceService absences,
            ReportAccess access,
            AccessLog accessLog,
            AbsenceProperties policy,
            FieldCipher cipher,
            PlatformTransactionManager transactionManager) {
        this.absences = absences;
        this.access = access;
        this.accessLog = accessLog;
        this.policy = policy;
        this.cipher = cipher;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * What became of a list.
     *
     * @param attended lines of citizens who attended
     * @param taken absences that were taken
     * @param errors lines that were not, with the reason in Danish, in the order of the file
     */
    public record ListReceipt(int attended, List<TakenLine> taken, List<AttendanceList.BadLine> errors) {}

    /** A line of a list that told of an absence. */
    public record TakenLine(int number, AbsenceReceipt receipt) {}

    /**
     * @throws ReportKeyReusedException when this caller used the key for another report
     * @throws FormRejectedException when a fact is refused
     * @throws NotReportableException when there is no such trajectory for this caller
     */
    public AbsenceReceipt report(AbsenceReport report, String key) {
        var call = new ReportCall(key, cipher.fingerprint(report.toString()));
        return once(report.trajectoryNo(), CALL, () -> {
            refuse(absences.problems(report));
            return absences.report(report, call);
        });
    }

    /** The same for a recovery. */
    public AbsenceReceipt reportFit(String no, LocalDate fitOn, AbsenceSource source, String key) {
        var call = new ReportCall(key, cipher.fingerprint("%s %s %s".formatted(no, fitOn, source)));
        return once(no, CALL, () -> {
            refuse(absences.fitProblems(no, fitOn));
            return absences.reportFit(no, fitOn, source, call);
        });
    }

    /**
     * Takes the good lines of an attendance list; a bad one keeps no other from being taken.
     *
     * @throws IllegalArgumentException with a Danish sentence when it is no attendance list
     */
    public ListReceipt take(byte[] content) {
        AttendanceList list = AttendanceList.read(content, policy.mostLines());
        List<TakenLine> taken = new ArrayList<>();
        List<AttendanceList.BadLine> errors = new ArrayList<>(list.errors());
        int attended = 0;
        for (AttendanceList.Line line : list.lines()) {
            if (line.kind() == null) {
                attended++;
                continue;
            }
            try {
                taken.add(new TakenLine(line.number(), report(line)));
            } catch (NotReportableException | FormRejectedException refused) {
                errors.add(new AttendanceList.BadLine(line.number(), refused.getMessage()));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException | PersistenceException overtaken) {
                errors.add(new AttendanceList.BadLine(line.number(), OVERTAKEN));
            }
        }
        errors.sort(Comparator.comparingInt(AttendanceList.BadLine::number));
        return new ListReceipt(attended, taken, errors);
    }

    private AbsenceReceipt report(AttendanceList.Line line) {
        var report = new AbsenceReport(
                line.trajectoryNo(), line.on(), null, line.kind(), Appointment.KURSUS, AbsenceSource.UNDERVISER);
        return once(report.trajectoryNo(), LIST, () -> {
            refuse(absences.problems(report));
            return absences.report(report, null);
        });
    }

    private AbsenceReceipt once(String no, String source, Supplier<AbsenceReceipt> work) {
        try {
            return transaction.execute(status -> logged(no, source, work));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException | PersistenceException overtaken) {
            // Somebody else just told the same, or the trajectory moved on. Nothing of ours is left; theirs is there
            // now.
            return transaction.execute(status -> logged(no, source, work));
        }
    }

    /** A report and its line of the access log are kept together or not at all. */
    private AbsenceReceipt logged(String no, String source, Supplier<AbsenceReceipt> work) {
        access.require(no, source);
        AbsenceReceipt receipt = work.get();
        accessLog.record(AccessLog.Action.WRITE, no, source);
        return receipt;
    }

    private static void refuse(List<FieldError> problems) {
        if (!problems.isEmpty()) {
            throw new FormRejectedException(problems);
        }
    }
}
