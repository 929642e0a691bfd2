"""The About page: what this is, what it is not, and what a clinician must sign off."""

ABOUT = """
<h2>Blood patch tracker {version}</h2>
<p>A diary for the days after an epidural blood patch. It keeps headache scores and activity on this computer,
draws the recovery, and says plainly when symptoms have returned and a second patch is worth discussing with the team
that did the patch. Nothing leaves this computer unless you export it.</p>
<h3>Not a medical device</h3>
<p>It never diagnoses and never decides. With a warning sign, call your local emergency number, whatever is shown
here.</p>
<h3>What a clinician must sign off before clinical use</h3>
<p>Rules version {rules}. The thresholds marked [D] are this program’s own design, built from neighbouring published
definitions:</p>
<ul>
<li>how long silence may last before it is flagged, and when follow-up ends;</li>
<li>that a moderate return needs two scores at least 2 hours apart;</li>
<li>that two scores of 3 or less, 12 hours apart, clear a return;</li>
<li>6 weeks as the line between a return and a new episode;</li>
<li>what counts as recovered, and that it stays after a week;</li>
<li>low blood pressure below 90, and pairing of signs within 12 hours;</li>
<li>the restriction plan, about which no two published sources agree;</li>
<li>every sentence that a patient reads.</li>
</ul>
<h3>Sources of the published figures</h3>
<p>{sources}</p>
<p>MIT license.</p>
"""
