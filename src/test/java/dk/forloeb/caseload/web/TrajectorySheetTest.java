package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.trajectory.EventKind;
import org.junit.jupiter.api.Test;

class TrajectorySheetTest {

    @Test
    void namesWhichDetailsOfTheCitizenWereCorrected() {
        assertThat(TrajectorySheet.text(EventKind.BORGER_RETTET, "BESKYTTELSE,NAVN,TELEFON"))
                .isEqualTo("Oplysninger om borgeren rettet: navn, telefon, beskyttelse af navn og adresse");
    }

    @Test
    void namesThePhaseAndElseWhatHappened() {
        assertThat(TrajectorySheet.text(EventKind.FASE, "PLAN")).isEqualTo("Ny fase: Plan");
        assertThat(TrajectorySheet.text(EventKind.BREV_SENDT, "L01")).isEqualTo("Brev sendt");
    }
}
