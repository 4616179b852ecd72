package org.sharedvalue.gateway.report.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole page, as its template wants it.
 *
 * @param words its texts
 * @param style its style sheet
 * @param head what stands above and below
 * @param wentIn what was put in: the total, and what is beside it
 * @param costs what one of each result cost
 * @param givers who put in what
 * @param cameOut how many started and how they ended
 * @param participants what participants gained
 * @param business what the business partners gained
 * @param businessNote why that side is empty; empty where it is not
 * @param awards recognitions
 * @param ladder from the start to a job that lasts
 * @param parts the breakdown; null where none was asked for
 * @param voices statements by theme
 * @param aims figures against their targets
 * @param declared totals without people behind them
 * @param definitions every figure with its definition
 * @param notes what a reader should know
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ReportPage(
        Words words,
        StyleSheet style,
        Masthead head,
        List<ShownFigure> wentIn,
        List<ShownFigure> costs,
        List<Giver> givers,
        List<ShownFigure> cameOut,
        List<Gain> participants,
        List<Gain> business,
        String businessNote,
        List<AwardRow> awards,
        Ladder ladder,
        @Nullable Parts parts,
        List<VoiceSide> voices,
        List<AimRow> aims,
        List<DeclaredRow> declared,
        List<Definition> definitions,
        List<String> notes)
        implements TemplateInstance {}
