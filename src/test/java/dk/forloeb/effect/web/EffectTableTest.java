package dk.forloeb.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.effect.Cohort;
import dk.forloeb.effect.Departure;
import dk.forloeb.effect.EffectFilter;
import dk.forloeb.effect.EffectReport;
import dk.forloeb.effect.EffectReport.Leaving;
import dk.forloeb.effect.EffectReport.Part;
import dk.forloeb.effect.EffectReport.PartShare;
import dk.forloeb.effect.EffectReport.RuleOverrides;
import dk.forloeb.effect.EffectReport.Spread;
import dk.forloeb.effect.EffectReport.TableOverrides;
import dk.forloeb.effect.EffectReport.Week;
import dk.forloeb.effect.Figure;
import dk.forloeb.effect.Measure;
import dk.forloeb.effect.Stage;
import dk.forloeb.health.HealthConclusion;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Segment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Danish Excel reads. */
class EffectTableTest {

    @TempDir
    private Path directory;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Figure JOB = new Figure(Measure.JOB, 1_234L, 2_468L, 10L, 2_478L, 50.0, null, null, false);
    private static final Figure HIDDEN =
            new Figure(Measure.EDUCATION, null, 2_468L, null, 2_478L, null, null, null, true);

    @Test
    void writesCsvAsDanesReadIt() {
        byte[] csv = EffectTable.of(rows()).csv();

        assertThat(csv).as("the mark of UTF-8").startsWith(0xEF, 0xBB, 0xBF);
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFFÅr;Periode;Enhed;Segment;Opgjort til og med;Tabel;Indikator;Navn");
        assertThat(lines)
                .anyMatch(line -> line.startsWith(
                        "2026;2026 til og med 28. november;Hele byen;Alle segmenter;28-11-2026;Indikatorer;I03;Afgang til job;;"
                                + "%;1234;2468;10;50,0;;42,5;Nej;"))
                .anyMatch(line -> line.contains("Indikatorer;I04;Afgang til uddannelse;;%;;2468;;;;;Ja;"))
                .anyMatch(line -> line.startsWith(
                        "2026;2026 til og med 28. november;Hele byen;Alle segmenter;28-11-2026;Fravigede forslag efter regel;I27;Målgruppe;"
                                + "Række 9, version 2: Handleplanen, princip A;%;3;12;0;25,0;;;Nej;"))
                .anyMatch(line -> line.contains(
                        "Fravigede forslag efter regel;I27;Målgruppe;En slettet række, version 1;%;;6;0;;;;Ja;"))
                .anyMatch(line -> line.startsWith(
                        "2026;2026 til og med 28. november;Hele byen;Alle segmenter;28-11-2026;Udeblivelse uge for uge;I13;"
                                + "Udeblivelse fra kontakt;Uge 1 fra 29. december;%;7;28;0;25,0;;;Nej;"))
                .anyMatch(line -> line.contains("Uge 2 fra 5. januar;%;;;0;;;;Ja;"))
                .anyMatch(line -> line.contains(
                        "Lægens konklusioner;I18;Lægegennemgang holdt;Klar til indsats;henvisninger;8;;;8,0;;;Nej;"))
                .anyMatch(line -> line.contains(
                        "Fremgang i dansk efter danskkursus;I08;Fremgang i dansk;Jobdansk;%;6;24;0;25,0;"))
                .anyMatch(line ->
                        line.contains("Mentorbevillinger efter mentortype;I20;Mentorbevillinger efter mentortype;"
                                + "Sprogmentor;bevillinger;11;;;11,0;;;Nej;"))
                .anyMatch(line ->
                        line.contains("Ankestyrelsens svar;I21;Ankestyrelsens svar;Stadfæstet;klager;;;;;;;Ja;"))
                .anyMatch(line -> line.contains("Afsluttet uden ordinært job;;Plan lagt;Eget ønske;forløb;;;;;;;Ja;"))
                .anyMatch(line -> line.contains("Afsluttet uden ordinært job;;Plan lagt;I alt;forløb;9;;;9,0;;;Nej;"))
                .anyMatch(line -> line.contains("Vejen gennem forløbet;;Visiteret;;forløb;;;;;;;Ja;"))
                .anyMatch(line -> line.contains("Varighed;I12;Start til plan;Under 1 måned;forløb;7;;;7,0;;;Nej;"));
    }

    @Test
    void neverWritesAFormula() {
        List<EffectRow> rows =
                EffectRow.of(report(List.of(new TableOverrides("=HYPERLINK(\"x\")", 9L, 9L, 18L))), Map.of());

        assertThat(new String(EffectTable.of(rows).csv(), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(sheet(EffectTable.of(rows).excel())).contains("=HYPERLINK").doesNotContain("<f>");
    }

    @Test
    void saysOfEachLineOfWhomAndWhenItIs() {
        EffectReport report = partReport();

        List<String> lines = new String(
                        EffectTable.of(EffectRow.of(report, Map.of())).csv(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines)
                .anyMatch(line -> line.startsWith(
                        "2026;2026 til og med 28. november;Center Nord;Udsat;28-11-2026;Indikatorer;I03;"))
                .anyMatch(line ->
                        line.startsWith("2025;Hele 2025;Center Nord;Udsat;31-12-2025;Året før;I03;Afgang til job;;"))
                .anyMatch(line -> line.startsWith(
                        "2025;Hele 2025;Hele byen;Alle segmenter;28-11-2026;Kohorter;;4. kvartal 2025;"))
                .anyMatch(
                        line -> line.startsWith(
                                "2026;2026 til og med 28. november;Hele byen;Alle segmenter;28-11-2026;Fravigede forslag;I27;"));
        assertThat(sheet(EffectTable.of(EffectRow.of(report, Map.of())).excel()))
                .contains("<v>2025</v>", "Hele byen", "Alle segmenter");
    }

    @Test
    void saysThatCohortsOfAPastYearAreAsTheyAreToday() {
        EffectReport report = report(
                new EffectFilter(2025, OrgUnit.CENTER_NORD, null),
                LocalDate.of(2025, 12, 31),
                Map.of(),
                List.of(new Cohort(2025, 4, 9L, List.of())),
                List.of());

        assertThat(new String(EffectTable.of(EffectRow.of(report, Map.of())).csv(), StandardCharsets.UTF_8))
                .contains("2025;Hele 2025;Center Nord;Alle segmenter;31-12-2025;Indikatorer;I03;")
                .contains("2025;Hele 2025;Hele byen;Alle segmenter;28-11-2026;Kohorter;;4. kvartal 2025;Startede;");
    }

    @Test
    void writesNumbersAsNumbersInExcel() {
        String sheet = sheet(EffectTable.of(rows()).excel());

        assertThat(sheet).contains("<v>1234</v>", "<v>50.0</v>", "<v>42.5</v>").doesNotContain("<f>");
    }

    private static List<EffectRow> rows() {
        return EffectRow.of(report(), Map.of(Measure.JOB, new BigDecimal("42.5")));
    }

    private static EffectReport report() {
        return report(List.of());
    }

    private static EffectReport report(List<TableOverrides> overrides) {
        return report(new EffectFilter(2026, null, null), TODAY, Map.of(), List.of(), overrides);
    }

    private static EffectReport partReport() {
        return report(
                new EffectFilter(2026, OrgUnit.CENTER_NORD, Segment.UDSAT),
                TODAY,
                Map.of(Measure.JOB, JOB),
                List.of(new Cohort(2025, 4, 9L, List.of())),
                List.of(new TableOverrides("target-group", 9L, 9L, 18L)));
    }

    private static EffectReport report(
            EffectFilter filter,
            LocalDate asOf,
            Map<Measure, Figure> before,
            List<Cohort> cohorts,
            List<TableOverrides> overrides) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.JOB, JOB);
        figures.put(Measure.EDUCATION, HIDDEN);
        Map<Stage, Optional<Long>> funnel = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values()).forEach(stage -> funnel.put(stage, Optional.empty()));
        return new EffectReport(
                filter,
                asOf,
                TODAY.atTime(12, 0),
                figures,
                before,
                funnel,
                List.of(new Leaving(Stage.PLAN, Optional.of(9L), Map.of(Departure.EGET_OENSKE, Optional.empty()))),
                List.of(new Spread(Measure.TO_PLAN, List.of(7L, 8L, 0L, 9L))),
                cohorts,
                Map.of(),
                List.of(
                        new Week(LocalDate.of(2025, 12, 29), 7L, 21L, 28L),
                        new Week(LocalDate.of(2026, 1, 5), null, 30L, null)),
                Map.of(HealthConclusion.KLAR, Optional.of(8L)),
                List.of(new PartShare("Jobdansk", 6L, 18L, 24L)),
                List.of(new Part("Sprogmentor", 11L)),
                List.of(new Part("Stadfæstet", null)),
                overrides,
                List.of(
                        new RuleOverrides("target-group", 2, "9", "Handleplanen, princip A", 3L, 9L, 12L),
                        new RuleOverrides("target-group", 1, "", "", null, null, 6L)));
    }

    /** The text of all parts of the workbook. */
    private String sheet(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(directory.resolve("effekt.xlsx"), workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }
}
