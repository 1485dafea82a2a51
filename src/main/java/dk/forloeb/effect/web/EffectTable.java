package dk.forloeb.effect.web;

import dk.forloeb.platform.Spreadsheet;
import java.util.ArrayList;
import java.util.List;

/** The export as a table. */
final class EffectTable {

    private static final List<String> HEADER = List.of(
            "År",
            "Periode",
            "Enhed",
            "Segment",
            "Opgjort til og med",
            "Tabel",
            "Indikator",
            "Navn",
            "Del",
            "Måles i",
            "Antal",
            "Ud af",
            "Uoplyst",
            "Værdi",
            "90 procent inden for",
            "Mål eller norm",
            "Skjult",
            "Definition",
            "Population",
            "Kilde");

    private EffectTable() {}

    static Spreadsheet of(List<EffectRow> rows) {
        return new Spreadsheet(
                "Effekt", HEADER, rows.stream().map(EffectTable::cells).toList());
    }

    private static List<Object> cells(EffectRow row) {
        List<Object> cells = new ArrayList<>();
        cells.add((long) row.scope().year());
        cells.add(Labels.period(row.scope().year(), row.scope().asOf()));
        cells.add(row.scope().unit());
        cells.add(row.scope().segment());
        cells.add(row.scope().asOf());
        cells.add(row.table());
        cells.add(row.indicator());
        cells.add(row.name());
        cells.add(row.part());
        cells.add(row.unit());
        cells.add(row.hits());
        cells.add(row.known());
        cells.add(row.missing());
        cells.add(row.value());
        cells.add(row.high());
        cells.add(row.target());
        cells.add(row.hidden() ? "Ja" : "Nej");
        cells.add(row.definition());
        cells.add(row.population());
        cells.add(row.source());
        return cells;
    }
}
