package dk.forloeb.effect.web;

import dk.forloeb.effect.EffectReport;
import dk.forloeb.effect.Figure;
import dk.forloeb.effect.Measure;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A figure as it is read, on the page and in the report.
 *
 * @param value with its unit, or why there is none
 * @param base how many stand behind it; empty when that is the value itself
 * @param missing of how many it is not known; empty when of nobody
 * @param before value of the year before; empty when not compared
 * @param change since the year before; empty when there is nothing to compare, and of a number of a running year
 * @param target what the process owner wants; empty without
 * @param shown whether there is a value
 */
public record FigureView(
        Measure measure,
        String value,
        String base,
        String missing,
        String before,
        String change,
        String target,
        boolean shown) {

    static final String HIDDEN = "Skjult";
    private static final String NOTHING = "Intet at måle";

    static FigureView of(EffectReport report, Measure measure, Map<Measure, BigDecimal> targets) {
        Figure figure = report.figure(measure);
        int lastYear = report.filter().year() - 1;
        String since = report.isRunning() ? " i forhold til hele " : " siden ";
        String change = report.change(measure)
                .map(points -> change(measure, points) + since + lastYear)
                .orElse("");
        Figure last = report.before().get(measure);
        BigDecimal target = targets.get(measure);
        return new FigureView(
                measure,
                value(figure),
                base(figure),
                missing(figure),
                last == null ? "" : value(last),
                change,
                target == null ? "" : "Mål: " + withUnit(measure, DanishNumbers.decimal(target.doubleValue())),
                figure.value() != null);
    }

    static String value(Figure figure) {
        if (figure.value() == null) {
            return figure.hidden() ? HIDDEN : NOTHING;
        }
        return figure.measure().kind() == Measure.Kind.COUNT
                ? DanishNumbers.count(Math.round(figure.value()))
                : withUnit(figure.measure(), DanishNumbers.decimal(figure.value()));
    }

    private static String missing(Figure figure) {
        if (figure.missing() == null) {
            return figure.population() == null && figure.value() == null ? "" : "Uoplyst: skjult";
        }
        return figure.missing() > 0 ? "Uoplyst: " + DanishNumbers.count(figure.missing()) : "";
    }

    private static String base(Figure figure) {
        String all = figure.population() == null ? "" : "n = " + DanishNumbers.count(figure.population());
        if (figure.value() == null) {
            return figure.hidden() ? all : "";
        }
        return switch (figure.measure().kind()) {
            case COUNT -> "";
            case SHARE -> "%s af %s".formatted(DanishNumbers.count(figure.hits()), DanishNumbers.count(figure.known()));
            case MEAN, SUM, LONGEST -> "n = " + DanishNumbers.count(figure.hits());
            case MEDIAN ->
                "n = %s, 90 %% inden for %s"
                        .formatted(
                                DanishNumbers.count(figure.hits()),
                                withUnit(figure.measure(), DanishNumbers.decimal(figure.high())));
            case LOAD ->
                "%s forløb, norm højst %s"
                        .formatted(DanishNumbers.count(figure.hits()), DanishNumbers.decimal(figure.norm()));
        };
    }

    private static String change(Measure measure, double points) {
        return switch (measure.kind()) {
            case COUNT ->
                (points > 0 ? "+" : points < 0 ? "−" : "") + DanishNumbers.count(Math.round(Math.abs(points)));
            case SHARE -> DanishNumbers.change(points) + " procentpoint";
            default -> DanishNumbers.change(points) + " " + measure.unit();
        };
    }

    private static String withUnit(Measure measure, String number) {
        return number + " " + measure.unit();
    }
}
