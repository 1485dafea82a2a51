package dk.forloeb.tasklist.web;

import dk.forloeb.deadline.DeadlineProperties;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.tasklist.CardService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Forløb writes on the cards of a page of Tasklist, all at once. */
@RestController
class CardController {

    /** More than a page of Tasklist has. */
    private static final int MOST = 100;

    private final CardService cards;
    private final WorkingCalendar calendar;
    private final DeadlineProperties deadlines;
    private final Clock clock;

    CardController(CardService cards, WorkingCalendar calendar, DeadlineProperties deadlines, Clock clock) {
        this.cards = cards;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping(path = "/forloeb/opgaver/kort", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<CardLine>> cards(@RequestParam(defaultValue = "") List<String> ids) {
        if (ids.size() > MOST) {
            throw new TooManyCardsException();
        }
        LocalDate today = LocalDate.now(clock);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(cards.cards(ids).stream()
                        .map(card -> CardLine.of(card, today, calendar, deadlines.warnWorkingDays()))
                        .toList());
    }
}
