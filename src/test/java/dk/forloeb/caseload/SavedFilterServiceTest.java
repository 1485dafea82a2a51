package dk.forloeb.caseload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What may be a filter's name. */
class SavedFilterServiceTest {

    private final JdbcTemplate jdbc = mock(JdbcTemplate.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final SavedFilterService filters =
            new SavedFilterService(jdbc, mock(BoardQuery.class), user, Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"Se\u0000ne", "\u0000", "Se\nne", "Se\tne", "Sene\u007f", "\u001bSene"})
    void aControlCharacterInTheNameIsRefused(String name) {
        when(user.roles()).thenReturn(Set.of(Role.CASEWORKER.key()));

        assertThatThrownBy(() -> filters.save(name, "vis=SNART", false, null))
                .isInstanceOf(BoardRefusedException.class)
                .hasMessageStartingWith("Navnet indeholder et usynligt styretegn.");
        verifyNoInteractions(jdbc);
    }
}
