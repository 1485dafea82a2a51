package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.caseload.CaseloadService;
import dk.forloeb.caseload.CitizenSearchService;
import dk.forloeb.platform.LongListException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class BoardFileControllerTest {

    @Test
    void aListThatIsTooLongForAFileSaysSoWhereItWasAskedFor() {
        CaseloadService caseload = mock(CaseloadService.class);
        when(caseload.list(any())).thenThrow(new LongListException());
        var answer = new RedirectAttributesModelMap();

        Object page = new BoardFileController(
                        caseload,
                        new CitizenSearch(mock(CitizenSearchService.class), new MockHttpServletRequest()),
                        Clock.systemUTC())
                .list(
                        new AskedFor(null, null, null, null, "PLAN", null, null, null, "3", null, null, null),
                        "xlsx",
                        answer);

        assertThat(page).isEqualTo("redirect:/forloeb/overblik?fase=PLAN&side=3");
        assertThat(answer.getFlashAttributes())
                .extracting("fileError")
                .asString()
                .contains("over 5.000 forløb");
    }
}
