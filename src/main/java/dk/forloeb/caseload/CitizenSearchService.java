package dk.forloeb.caseload;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.citizen.InvalidCprException;
import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Understands whom somebody looks for on the board. */
@Service
public class CitizenSearchService {

    private static final String NUMBER = "\\d{6}[\\s-]?\\d{4}";

    private final CitizenService citizens;
    private final CurrentUser user;
    private final Clock clock;

    CitizenSearchService(CitizenService citizens, CurrentUser user, Clock clock) {
        this.citizens = citizens;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param typed a CPR number, or parts of a name
     * @throws BoardRefusedException when it is neither
     * @throws NoBoardException when the person's role has no board to search
     */
    @Transactional(readOnly = true)
    public CitizenSought sought(String typed) {
        BoardReader.require(user);
        String text = typed == null ? "" : typed.strip();
        if (!text.matches(NUMBER)) {
            return CitizenSought.named(text);
        }
        try {
            return CitizenSought.withNumber(
                    citizens.withNumber(Cpr.parse(text, LocalDate.now(clock)).digits()));
        } catch (InvalidCprException wrong) {
            throw new BoardRefusedException(wrong.getMessage());
        }
    }
}
