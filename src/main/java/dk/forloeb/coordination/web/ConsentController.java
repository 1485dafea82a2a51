package dk.forloeb.coordination.web;

import dk.forloeb.coordination.CoordinationAccess;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.engine.Staff;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.TrajectoryView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with what a citizen has consented to, and what other administrations were asked on it. */
@Controller
@RequestMapping("/forloeb/forloeb/{no}/samtykker")
class ConsentController {

    private static final String SOURCE = "page:consents";

    private final ConsentService consents;
    private final CoordinationService coordinations;
    private final CoordinationAccess access;
    private final Staff staff;

    ConsentController(
            ConsentService consents, CoordinationService coordinations, CoordinationAccess access, Staff staff) {
        this.consents = consents;
        this.coordinations = coordinations;
        this.access = access;
        this.staff = staff;
    }

    @GetMapping
    String show(@PathVariable String no, Model model) {
        TrajectoryView trajectory = access.require(no, SOURCE);
        access.logRead(no, SOURCE);
        model.addAttribute("no", no);
        model.addAttribute(
                "consents",
                consents.all(no).stream()
                        .filter(consent -> access.maySee(trajectory, consent.purpose()))
                        .map(consent -> ConsentRow.of(consent, staff.nameOf(consent.recordedBy())))
                        .toList());
        model.addAttribute("requests", coordinations.files(no));
        return "coordination/consents";
    }
}
