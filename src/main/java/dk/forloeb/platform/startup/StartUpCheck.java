package dk.forloeb.platform.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks at database, key and port before anything is made, so that a start that must fail leaves nothing behind. */
@Component
class StartUpCheck implements BeanFactoryPostProcessor, PriorityOrdered, EnvironmentAware {

    static final String NO_DATABASE =
            "Databasen mangler: sæt SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME og SPRING_DATASOURCE_PASSWORD,"
                    + " eller prøv Forløb af med --spring.profiles.active=demo.";
    static final String NO_KEY =
            "Krypteringsnøglen mangler: sæt FORLOEB_CRYPTO_KEY til 32 tilfældige bytes i base64 (openssl rand -base64 32).";
    static final String WRONG_KEY =
            "Krypteringsnøglen kan ikke bruges: ret FORLOEB_CRYPTO_KEY til de 32 bytes i base64, som databasen er oprettet med.";
    private static final int KEY_BYTES = 32;
    private static final int USUAL_PORT = 8080;

    private Environment environment;

    /** Spring makes such early beans without a constructor's arguments. */
    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        List<String> problems = new ArrayList<>();
        checkKey(problems);
        checkPort(problems);
        checkDatabaseIsNamed(problems);
        if (problems.isEmpty()) {
            checkDatabase(problems);
        }
        if (!problems.isEmpty()) {
            throw new StartUpRefusedException(problems);
        }
    }

    private void checkKey(List<String> problems) {
        String key = environment.getProperty("forloeb.crypto.key", "");
        if (key.isBlank()) {
            problems.add(NO_KEY);
        } else if (!isKey(key)) {
            problems.add(WRONG_KEY);
        }
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private void checkPort(List<String> problems) {
        int port = environment.getProperty("server.port", Integer.class, USUAL_PORT);
        InetAddress address = environment.getProperty("server.address", InetAddress.class);
        if (port <= 0) {
            return;
        }
        try (ServerSocket free = new ServerSocket(port, 1, address)) {
            free.setReuseAddress(true);
        } catch (IOException taken) {
            problems.add(PortTakenAnalyzer.message(port));
        }
    }

    private void checkDatabaseIsNamed(List<String> problems) {
        if (environment.getProperty("spring.datasource.url", "").isBlank()) {
            problems.add(NO_DATABASE);
        }
    }

    private void checkDatabase(List<String> problems) {
        try (Connection connection = DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""))) {
            if (connection.isReadOnly()) {
                problems.add(DatabaseAnalyzer.NOT_WRITABLE);
            }
        } catch (SQLException refused) {
            problems.add(DatabaseAnalyzer.message(refused));
        }
    }
}
