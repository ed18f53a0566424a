"""Two papers about one dossier, for the tests of commands."""

LETTER = """\
Datum: 12 maart 2026
Betreft: Voortgang meldplicht

De motie van de leden Brandligt (SP) en Verhoeckx (D66) is uitgevoerd.[footnoteRef:1] \
Over artikel 273f van het Wetboek van Strafrecht spreek ik nog met de sector. \
[1: Kamerstukken II 2025/26, 39 812, nr. 7.]
"""
NOTE = "Het dossier (Kamerstuk 39 812, nr. 8) ligt stil.\n"
