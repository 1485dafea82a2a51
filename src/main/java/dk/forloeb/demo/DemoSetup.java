package dk.forloeb.demo;

import dk.forloeb.engine.access.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo's users once, and its population once. */
@Component
@Profile("demo")
@Order(20)
class DemoSetup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSetup.class);

    private final Accounts accounts;
    private final DemoClock clock;
    private final PopulationSeeds seeds;
    private final Population population;
    private final Environment environment;

    DemoSetup(
            Accounts accounts, DemoClock clock, PopulationSeeds seeds, Population population, Environment environment) {
        this.accounts = accounts;
        this.clock = clock;
        this.seeds = seeds;
        this.population = population;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments args) {
        clock.restore();
        for (DemoUser user : DemoUser.values()) {
            accounts.ensure(user.id(), user.firstName(), user.lastName(), DemoUser.PASSWORD, user.role());
        }
        seeds.employ();
        population.ensure();
        LOG.info(
                "Forløb er klar: http://localhost:{}/  (fx sagsbehandler / demo)",
                environment.getProperty("local.server.port", "8080"));
    }
}
