package dk.forloeb.engine.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At start-up: groups, rights and Tasklist's filters, before anybody can log in. */
@Component
@Order(AccessSetup.ORDER)
class AccessSetup implements ApplicationRunner {

    static final int ORDER = 10;

    private final RoleRights rights;
    private final TasklistFilters filters;

    AccessSetup(RoleRights rights, TasklistFilters filters) {
        this.rights = rights;
        this.filters = filters;
    }

    @Override
    public void run(ApplicationArguments args) {
        rights.ensure();
        filters.ensure();
    }
}
