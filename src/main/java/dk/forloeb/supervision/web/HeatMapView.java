package dk.forloeb.supervision.web;

import dk.forloeb.supervision.HeatMap;
import dk.forloeb.supervision.StepFigure;
import java.time.Duration;
import java.util.List;

/** The heat map as Cockpit's plugin gets it. */
record HeatMapView(String process, int version, List<Integer> versions, List<Step> steps) {

    static HeatMapView of(HeatMap map) {
        return new HeatMapView(
                map.shown().name(),
                map.shown().version(),
                map.versions(),
                map.steps().stream().map(Step::of).toList());
    }

    /** @param drawn whether the diagram has the step */
    record Step(String id, String name, boolean drawn, long done, long brokenOff, Amount median, Amount ninetieth) {

        static Step of(StepFigure figure) {
            return new Step(
                    figure.step(),
                    figure.name(),
                    figure.drawn(),
                    figure.done(),
                    figure.brokenOff(),
                    Amount.of(figure.median()),
                    Amount.of(figure.ninetieth()));
        }
    }

    /** @param text the same in words */
    record Amount(long millis, String text) {

        static Amount of(Duration time) {
            return time == null ? null : new Amount(time.toMillis(), Lapse.words(time));
        }
    }
}
