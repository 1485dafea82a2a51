package dk.forloeb;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules depend on each other only as their package-info says, without circles and without looking inside. */
class ModularityTest {

    @Test
    void modulesKeepToTheirDependencies() {
        ApplicationModules.of(ForloebApplication.class).verify();
    }
}
