package dk.forloeb.caseload.web;

import dk.forloeb.caseload.UnknownProposalException;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What somebody is told who asks for a course that does not exist or is not the reader's; the two look the same. */
@ControllerAdvice(
        assignableTypes = {
            TrajectoryController.class,
            CourseTrailController.class,
            ProposalController.class,
            CitizenController.class
        })
class TrajectoryRefusals {

    @ExceptionHandler(UnknownTrajectoryException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown() {
        return new ModelAndView("refused")
                .addObject("title", "Findes ikke")
                .addObject("text", UnknownTrajectoryException.ON_A_PAGE);
    }

    @ExceptionHandler(UnknownProposalException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknownProposal() {
        return new ModelAndView("refused")
                .addObject("title", "Findes ikke")
                .addObject(
                        "text",
                        "Der er intet forslag på denne adresse, som kan beregnes igen. Gå tilbage til forløbets forslag, og vælg"
                                + " et dér.");
    }
}
