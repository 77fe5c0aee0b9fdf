/** All messages of one language, assembled from one file per word. A new word adds one import and one spread in each language. */
import afterwards from './messages/afterwards.en.json';
import app from './messages/app.en.json';
import ui from './messages/ui.en.json';
import identity from './messages/identity.en.json';
import company from './messages/company.en.json';
import values from './messages/values.en.json';
import workshop from './messages/workshop.en.json';
import ballots from './messages/ballots.en.json';
import line from './messages/line.en.json';
import recognition from './messages/recognition.en.json';
import praise from './messages/praise.en.json';
import reply from './messages/reply.en.json';
import points from './messages/points.en.json';
import books from './messages/books.en.json';
import funds from './messages/funds.en.json';
import guidance from './messages/guidance.en.json';
import slips from './messages/slips.en.json';
import chain from './messages/chain.en.json';
import milestones from './messages/milestones.en.json';
import kiosk from './messages/kiosk.en.json';
import rewards from './messages/rewards.en.json';
import rules from './messages/rules.en.json';
import awards from './messages/awards.en.json';
import panel from './messages/panel.en.json';
import empowerment from './messages/empowerment.en.json';
import answer from './messages/answer.en.json';
import outcomes from './messages/outcomes.en.json';
import friction from './messages/friction.en.json';
import register from './messages/register.en.json';
import learning from './messages/learning.en.json';
import results from './messages/results.en.json';
import culture from './messages/culture.en.json';
import fairness from './messages/fairness.en.json';
import charter from './messages/charter.en.json';
import story from './messages/story.en.json';
import digest from './messages/digest.en.json';
import team from './messages/team.en.json';
import notices from './messages/notices.en.json';
import pages from './messages/pages.en.json';
import errors from './messages/errors.en.json';

const messages = {
  ...afterwards,
  ...app,
  ...ui,
  ...identity,
  ...company,
  ...values,
  ...workshop,
  ...ballots,
  ...line,
  ...recognition,
  ...praise,
  ...reply,
  ...points,
  ...books,
  ...funds,
  ...guidance,
  ...slips,
  ...chain,
  ...milestones,
  ...kiosk,
  ...rewards,
  ...rules,
  ...awards,
  ...panel,
  ...empowerment,
  ...answer,
  ...outcomes,
  ...friction,
  ...register,
  ...learning,
  ...results,
  ...culture,
  ...fairness,
  ...charter,
  ...story,
  ...digest,
  ...team,
  ...notices,
  ...pages,
  ...errors,
};

export default messages;
