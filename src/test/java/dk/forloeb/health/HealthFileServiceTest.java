package dk.forloeb.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.platform.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who writes and who reads about health in a pension case (domain table 2.1). */
class HealthFileServiceTest {

    private static final String NO = "F-2026-000001";
    private static final UUID CASE = new UUID(4, 4);
    private static final Map<HealthFileKind, String> TEXT = Map.of(HealthFileKind.UDFORDRINGER, "Sover dårligt.");

    private final HealthFileRepository entries = mock(HealthFileRepository.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private final AccessLog accessLog = mock(AccessLog.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final HealthFileService file = new HealthFileService(
            entries,
            cipher,
            accessLog,
            currentUser,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @BeforeEach
    void record() {
        when(cipher.encrypt(anyString())).thenAnswer(call -> "sealed " + call.getArgument(0));
        when(cipher.decrypt(anyString()))
                .thenAnswer(call -> call.getArgument(0, String.class).substring(7));
        when(entries.findByCaseIdOrderByWrittenAt(CASE))
                .thenReturn(List.of(new HealthFileEntry(
                        CASE,
                        NO,
                        HealthFileKind.UDFORDRINGER,
                        "sealed Sover dårligt.",
                        LocalDateTime.of(2026, 3, 2, 9, 0),
                        "sagsbehandler")));
    }

    @ParameterizedTest
    @EnumSource(names = {"REHAB_COORDINATOR", "PHYSICIAN"})
    void isReadByThoseWhoMayKnowAndEachLookIsLogged(Role role) {
        as(role);

        assertThat(file.read(NO, CASE)).extracting(HealthFileText::text).containsExactly("Sover dårligt.");
        verify(accessLog).record(AccessLog.Action.READ, NO, "health:file");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REHAB_COORDINATOR", "PHYSICIAN"})
    void isClosedToEverybodyElseAlsoToWhoeverWroteIt(Role role) {
        as(role);

        assertThatThrownBy(() -> file.read(NO, CASE)).isInstanceOf(HealthAccessDeniedException.class);
        verify(accessLog).refused(NO, "health:file");
        verify(cipher, never()).decrypt(anyString());
    }

    @ParameterizedTest
    @EnumSource(names = {"CASEWORKER", "REHAB_COORDINATOR", "PHYSICIAN"})
    void isWrittenByThoseWhoPrepareTheCase(Role role) {
        as(role);

        file.write(NO, CASE, TEXT);

        verify(entries).save(any());
        verify(accessLog).record(AccessLog.Action.WRITE, NO, "health:file");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CASEWORKER", "REHAB_COORDINATOR", "PHYSICIAN"})
    void isNotWrittenByOthers(Role role) {
        as(role);

        assertThatThrownBy(() -> file.write(NO, CASE, TEXT)).isInstanceOf(HealthAccessDeniedException.class);
        verify(entries, never()).save(any());
    }

    private void as(Role role) {
        when(currentUser.id()).thenReturn("user");
        when(currentUser.roles()).thenReturn(Set.of(role.key()));
    }
}
