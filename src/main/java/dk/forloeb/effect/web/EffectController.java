package dk.forloeb.effect.web;

import dk.forloeb.effect.Cohort;
import dk.forloeb.effect.EffectFilter;
import dk.forloeb.effect.EffectProperties;
import dk.forloeb.effect.EffectReport;
import dk.forloeb.effect.EffectService;
import dk.forloeb.effect.Measure;
import dk.forloeb.engine.web.Download;
import dk.forloeb.platform.Spreadsheet;
import dk.forloeb.platform.TaggedPdf;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** What comes of the effort: the page, its exports, and the committee's report. Names nobody, citizen or caseworker. */
@Controller
@RequestMapping("/forloeb/effekt")
class EffectController {

    private static final String PAGE = "effect/overview";
    private static final String STYLE = read("/templates/effect/report.css");

    private final EffectService effect;
    private final EffectProperties properties;
    private final EffectAccess access;
    private final ITemplateEngine templates;
    private final Clock clock;

    EffectController(
            EffectService effect,
            EffectProperties properties,
            EffectAccess access,
            ITemplateEngine templates,
            Clock clock) {
        this.effect = effect;
        this.properties = properties;
        this.access = access;
        this.templates = templates;
        this.clock = clock;
    }

    @ModelAttribute
    void requireAccess() {
        access.require();
    }

    @GetMapping
    ModelAndView show(@ModelAttribute("question") EffectQuestion question) {
        return problem(question).orElseGet(() -> {
            var page = page(question);
            page.addAllObjects(shown(effect.report(question.filter(thisYear()))));
            return page;
        });
    }

    @GetMapping("/tal" + Download.ENDING)
    Object table(@ModelAttribute("question") EffectQuestion question, @PathVariable String ending) {
        return export(question, ending, (name, report) -> Download.table(name, ending, table(report)));
    }

    @GetMapping("/rapport.pdf")
    Object report(@ModelAttribute("question") EffectQuestion question) {
        return export(question, "pdf", (name, report) -> Download.pdf(name, pdf(report)));
    }

    private Object export(
            EffectQuestion question, String ending, BiFunction<String, EffectReport, ResponseEntity<byte[]>> write) {
        return problem(question).<Object>map(page -> page).orElseGet(() -> {
            String name = question.fileName(thisYear());
            EffectReport report = effect.report(question.filter(thisYear()));
            access.exported(name + "." + ending);
            return write.apply(name, report);
        });
    }

    private Spreadsheet table(EffectReport report) {
        return EffectTable.of(EffectRow.of(report, properties.targets()));
    }

    private byte[] pdf(EffectReport report) {
        String title = "Status for beskæftigelsesindsatsen " + report.filter().year();
        Context context = new Context(Locale.forLanguageTag("da-DK"), shown(report));
        context.setVariable("title", title);
        String name = title + Labels.part(report.filter()) + report.updatedAt();
        return TaggedPdf.render(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                title,
                "Forløb",
                STYLE,
                templates.process("effect/report", context),
                report.updatedAt());
    }

    private Map<String, Object> shown(EffectReport report) {
        Map<Measure, FigureView> figures = new EnumMap<>(Measure.class);
        report.figures().keySet().forEach(measure -> figures.put(measure, view(report, measure)));
        Map<String, Object> shown = new HashMap<>(periods(report));
        shown.putAll(Map.of(
                "targets",
                !properties.targets().isEmpty(),
                "report",
                report,
                "part",
                Labels.part(report.filter()),
                "smallest",
                properties.smallestGroup(),
                "tiles",
                EffectService.TILES.stream().map(figures::get).toList(),
                "compared",
                EffectService.COMPARED.stream().map(figures::get).toList(),
                "figures",
                figures,
                "charts",
                new EffectCharts(report),
                "states",
                Cohort.State.values(),
                "buckets",
                Labels.BUCKETS));
        return shown;
    }

    /** What heads the columns of the year and the year before, which a running year is shorter than. */
    private static Map<String, Object> periods(EffectReport report) {
        EffectFilter last = report.filter().yearBefore();
        return Map.of(
                "period",
                Labels.period(report.filter().year(), report.asOf()),
                "lastPeriod",
                Labels.period(last.year(), LocalDate.of(last.year(), 12, 31)));
    }

    private FigureView view(EffectReport report, Measure measure) {
        return FigureView.of(report, measure, properties.targets());
    }

    private Optional<ModelAndView> problem(EffectQuestion question) {
        return question.problem(properties.firstYear(), thisYear()).map(text -> {
            var page = page(question).addObject("problem", text);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        });
    }

    private ModelAndView page(EffectQuestion question) {
        return new ModelAndView(PAGE)
                .addObject("question", question)
                .addObject("year", question.aar() == null ? String.valueOf(thisYear()) : question.aar())
                .addObject("firstYear", properties.firstYear())
                .addObject("thisYear", thisYear())
                .addObject("units", Arrays.asList(OrgUnit.values()))
                .addObject("segments", Arrays.asList(Segment.values()));
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
