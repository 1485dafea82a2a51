package dk.forloeb.trajectory;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.support.RepositoryTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.ZoneId;
import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The services of the record on their own tables, without engine and web; visitator acts, on 2 March 2026. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RepositoryTest
@Import({
    TrajectoryService.class,
    TrajectoryNumbers.class,
    ConsentService.class,
    CitizenService.class,
    RecordTest.Surroundings.class
})
@interface RecordTest {

    @TestConfiguration
    class Surroundings {

        @Bean
        TickingClock clock() {
            return new TickingClock(ZoneId.of("Europe/Copenhagen"));
        }

        /** Hides nothing, so that no key is needed. */
        @Bean
        FieldCipher cipher() {
            FieldCipher cipher = Mockito.mock(FieldCipher.class);
            Mockito.when(cipher.encrypt(Mockito.any())).thenAnswer(call -> call.getArgument(0));
            Mockito.when(cipher.decrypt(Mockito.any())).thenAnswer(call -> call.getArgument(0));
            Mockito.when(cipher.fingerprint(Mockito.any())).thenAnswer(call -> call.getArgument(0));
            return cipher;
        }

        @Bean
        CurrentUser currentUser() {
            CurrentUser user = Mockito.mock(CurrentUser.class);
            Mockito.when(user.id()).thenReturn("visitator");
            return user;
        }

        @Bean
        RuleSets ruleSets(Clock clock) {
            RuleSets ruleSets = Mockito.mock(RuleSets.class);
            Mockito.when(ruleSets.on(Mockito.any())).thenReturn("RS-2026-02");
            return ruleSets;
        }
    }
}
