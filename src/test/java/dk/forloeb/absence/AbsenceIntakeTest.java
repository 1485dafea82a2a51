package dk.forloeb.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;

class AbsenceIntakeTest {

    private static final String FIRST = "F-2026-000001";
    private static final String SECOND = "F-2026-000002";
    private static final byte[] LIST = "forløbsnummer;dato;fremmøde\n%s;10.03.2026;Syg\n%s;10.03.2026;Syg"
            .formatted(FIRST, SECOND)
            .getBytes(StandardCharsets.UTF_8);

    private final AbsenceService absences = mock(AbsenceService.class);
    private final ReportAccess access = mock(ReportAccess.class);
    private final AccessLog log = mock(AccessLog.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final AbsenceIntake intake = new AbsenceIntake(
            absences,
            access,
            log,
            new AbsenceProperties(15, 29, 28, 14, 7, 30, 2000),
            mock(FieldCipher.class),
            transactions);

    @Test
    void triesALineAgainThatSomebodyOvertook() {
        when(absences.report(any(), isNull()))
                .thenThrow(new OptimisticLockingFailureException("moved on"))
                .thenAnswer(call -> taken(call.getArgument(0)));

        AbsenceIntake.ListReceipt receipt = intake.take(LIST);

        assertThat(receipt.taken()).extracting(AbsenceIntake.TakenLine::number).containsExactly(2, 3);
        verify(log, times(1)).record(AccessLog.Action.WRITE, FIRST, "api:attendance-list");
    }

    @Test
    void tellsOfALineThatIsOvertakenTwiceAndTakesTheOthers() {
        when(absences.report(any(), isNull()))
                .thenThrow(new OptimisticLockingFailureException("moved on"))
                .thenThrow(new OptimisticLockingFailureException("moved on"))
                .thenAnswer(call -> taken(call.getArgument(0)));

        AbsenceIntake.ListReceipt receipt = intake.take(LIST);

        assertThat(receipt.taken()).extracting(AbsenceIntake.TakenLine::number).containsExactly(3);
        assertThat(receipt.errors()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.reason()).contains("Prøv igen");
        });
        verify(log).record(AccessLog.Action.WRITE, SECOND, "api:attendance-list");
        verify(log, never()).record(any(), eq(FIRST), anyString());
    }

    @Test
    void logsEachLineWithItsReportSoThatALaterFailureLosesNone() {
        when(absences.report(any(), isNull())).thenAnswer(call -> taken(call.getArgument(0)));
        doThrow(new IllegalStateException("broken")).when(access).require(SECOND, "api:attendance-list");

        assertThatThrownBy(() -> intake.take(LIST)).isInstanceOf(IllegalStateException.class);

        var inOrder = inOrder(absences, log, transactions);
        inOrder.verify(absences).report(any(), isNull());
        inOrder.verify(log).record(AccessLog.Action.WRITE, FIRST, "api:attendance-list");
        inOrder.verify(transactions).commit(any());
        inOrder.verify(transactions).rollback(any());
    }

    private static AbsenceReceipt taken(AbsenceReport report) {
        return new AbsenceReceipt(report.trajectoryNo(), ReportAnswer.OPRETTET, new UUID(1, 1), false);
    }
}
