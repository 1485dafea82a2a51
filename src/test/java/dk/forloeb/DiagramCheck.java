package dk.forloeb;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Whether a diagram can be read at a glance: the rules of style B11 that only the drawing can break. */
final class DiagramCheck {

    /** Style B11.2 asks for about 15. */
    static final int MOST_NODES = 19;

    private final String file;
    private final BpmnModelInstance model;
    private final List<String> problems = new ArrayList<>();

    private DiagramCheck(String file, BpmnModelInstance model) {
        this.file = file;
        this.model = model;
    }

    static List<String> problems(String file, BpmnModelInstance model) {
        DiagramCheck check = new DiagramCheck(file, model);
        check.checkEverythingIsDrawn();
        model.getModelElementsByType(BpmnPlane.class).forEach(check::checkPlane);
        return check.problems;
    }

    private void checkEverythingIsDrawn() {
        Set<BaseElement> drawn = new HashSet<>();
        model.getModelElementsByType(BpmnShape.class).forEach(shape -> {
            drawn.add(shape.getBpmnElement());
            if (shape.getBpmnElement() instanceof FlowElement element && !(element instanceof Activity)) {
                checkLabel(element, shape.getBpmnLabel());
            }
        });
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> {
            drawn.add(edge.getBpmnElement());
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                checkLabel(flow, edge.getBpmnLabel());
            }
        });
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .filter(element -> !drawn.contains(element))
                .forEach(element -> add(element, "is not drawn"));
    }

    private void checkLabel(FlowElement element, BpmnLabel label) {
        boolean named = element.getName() != null && !element.getName().isBlank();
        if (named && (label == null || label.getBounds() == null)) {
            add(element, "has a label without a place");
        }
    }

    private void checkPlane(BpmnPlane plane) {
        List<BpmnShape> nodes = plane.getChildElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                .toList();
        long inFlow = nodes.stream()
                .filter(shape -> !isBesideTheFlow((FlowNode) shape.getBpmnElement()))
                .count();
        if (inFlow > MOST_NODES) {
            add(plane.getBpmnElement(), "shows %d nodes on one plane, more than %d".formatted(inFlow, MOST_NODES));
        }
        List<BpmnEdge> edges = plane.getChildElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                .toList();
        for (int i = 0; i < edges.size(); i++) {
            for (BpmnEdge other : edges.subList(i + 1, edges.size())) {
                checkCrossing(edges.get(i), other);
            }
            checkDirection(edges.get(i), nodes);
        }
    }

    /** Event sub-processes stand apart at the bottom; they don't make the flow longer to read. */
    private static boolean isBesideTheFlow(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    /** Flows may meet where they begin or end together; they may not run across each other. */
    private void checkCrossing(BpmnEdge edge, BpmnEdge other) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        SequenceFlow second = (SequenceFlow) other.getBpmnElement();
        if (flow.getSource().equals(second.getSource()) || flow.getTarget().equals(second.getTarget())) {
            return;
        }
        boolean crosses = segments(edge).stream()
                .anyMatch(line -> segments(other).stream().anyMatch(line::intersectsLine));
        if (crosses) {
            add(flow, "crosses " + second.getId());
        }
    }

    /** Time runs to the right; a way back leaves the row and passes over or under what it jumps. */
    private void checkDirection(BpmnEdge edge, List<BpmnShape> nodes) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        for (Line2D line : segments(edge)) {
            boolean back = line.getX2() < line.getX1() - 1;
            if (back && nodes.stream().anyMatch(node -> isBeside(line, node, flow))) {
                add(flow, "runs from right to left between the nodes");
                return;
            }
        }
        Bounds source = bounds(flow.getSource(), nodes);
        Bounds target = bounds(flow.getTarget(), nodes);
        List<Line2D> lines = segments(edge);
        if (source != null && target != null && !lines.isEmpty()) {
            Line2D first = lines.get(0);
            Line2D last = lines.get(lines.size() - 1);
            if (!(flow.getSource() instanceof BoundaryEvent)
                    && first.getX1() <= source.getX()
                    && first.getX2() < first.getX1()) {
                add(flow, "leaves on the left");
            }
            if (last.getX2() >= target.getX() + target.getWidth() && last.getX1() > last.getX2()) {
                add(flow, "enters on the right");
            }
        }
    }

    /** Whether a segment going left runs at the height of its own source or target, or through any node. */
    private static boolean isBeside(Line2D line, BpmnShape node, SequenceFlow flow) {
        FlowNode element = (FlowNode) node.getBpmnElement();
        if (contains(element, flow)) {
            return false;
        }
        Bounds bounds = node.getBounds();
        boolean sameHeight = line.getY1() > bounds.getY() && line.getY1() < bounds.getY() + bounds.getHeight();
        boolean own = element.equals(flow.getSource()) || element.equals(flow.getTarget());
        boolean through = line.getX1() > bounds.getX() && line.getX2() < bounds.getX() + bounds.getWidth();
        return sameHeight && (own || through);
    }

    private static boolean contains(BaseElement container, BaseElement element) {
        for (var parent = element.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(container)) {
                return true;
            }
        }
        return false;
    }

    private static Bounds bounds(FlowNode element, Collection<BpmnShape> nodes) {
        return nodes.stream()
                .filter(node -> element.equals(node.getBpmnElement()))
                .map(BpmnShape::getBounds)
                .findFirst()
                .orElse(null);
    }

    private static List<Line2D> segments(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    private void add(BaseElement element, String sentence) {
        problems.add("%s · %s: %s".formatted(file, element.getId(), sentence));
    }
}
