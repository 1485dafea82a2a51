package dk.forloeb.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.deadline.ClosingDayService;
import dk.forloeb.deadline.ClosingDayService.Counted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What the page of closing days tells after a change. */
class ClosingDayControllerTest {

    private static final int OVER_A_MEGABYTE = 1024 * 1024 + 1;

    private final ClosingDayService service = mock(ClosingDayService.class);
    private final ClosingDayController controller = new ClosingDayController(service);

    @Test
    void tellsThatTheListIsKeptAlsoWhenTheCountingGoesOn() {
        when(service.replace(anyInt(), any())).thenReturn(new Counted(1, true), new Counted(400, false));

        assertThat(said("done"))
                .isEqualTo("Lukkedagene er gemt, og åbne frister er regnet om. Én frist fik en ny dato.");
        assertThat(said("done"))
                .startsWith("Lukkedagene er gemt. De åbne frister er ved at blive regnet om")
                .endsWith("400 frister fik en ny dato.");
    }

    @Test
    void tellsOfAnotherPersonOnlyWhenAnotherHasChangedTheList() {
        when(service.replace(anyInt(), any())).thenThrow(new OptimisticLockingFailureException("changed"));

        assertThat(said("problems")).contains("En anden har ændret listen imens.");
    }

    @Test
    void tellsThatAFileIsTooLargeForAList() throws Exception {
        var answer = new RedirectAttributesModelMap();

        controller.upload(1, new MockMultipartFile("fil", new byte[OVER_A_MEGABYTE]), answer);

        assertThat(flash(answer).get("problems").toString()).contains("Filen er for stor. En liste fylder højst 1 MB");
        verifyNoInteractions(service);
    }

    private String said(String where) {
        var answer = new RedirectAttributesModelMap();
        controller.replace(1, "24-12;Jul", answer);
        return String.valueOf(flash(answer).get(where));
    }

    private static Map<String, ?> flash(RedirectAttributesModelMap answer) {
        return answer.getFlashAttributes();
    }
}
